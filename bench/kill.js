/**
 * What an acknowledgement is worth: one person types a mark again and again, the server is killed with SIGKILL at a random moment, the
 * person's own copy is thrown away too, and the marks are counted after the next start.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connector, names, target } from './targets/index.js';
import { paragraphs } from './trace.js';

const { values } = parseArgs({
  options: {
    targets: { type: 'string', default: names.join(',') },
    kills: { type: 'string', default: '5' },
    out: { type: 'string', default: 'results/kill.json' },
  },
});

const MARK = '\u203b';
const PACE = 40;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const results = [];

for (const name of values.targets.split(',')) {
  const client = connector(name);
  for (let kill = 1; kill <= Number(values.kills); kill++) {
    let server = await target(name).start({});
    const { names: [document], filled } = await server.documents(1, paragraphs(5, 'en'), kill, 'en');
    let pass = await client.prepare({ url: server.url, ...server.logins[0] });
    const person = await client.connect({ url: server.url, document, paragraph: 0, pass, delivered: () => {} });
    filled();
    const until = Date.now() + 1000 + Math.random() * 9000;
    let typed = 0;
    while (Date.now() < until) {
      person.edit({ from: person.length(), deleted: 0, inserted: MARK });
      typed++;
      await pause(PACE);
    }
    // hocuspocus acknowledges the first exchange of states too
    const acknowledged = Math.min(typed, person.acknowledged());
    person.close();
    const { folder } = server;
    await server.stop('SIGKILL');
    server = await target(name).start({ folder });
    pass = await client.prepare({ url: server.url, ...server.logins[0] });
    const present = await count(client, server, document, pass);
    await server.stop();
    results.push({ target: name, kill, typed, acknowledged, present, lost: Math.max(0, acknowledged - present) });
    console.error(JSON.stringify(results.at(-1)));
  }
}

/** The marks in the text, none when the server no longer knows it. */
async function count(client, server, document, pass) {
  const reader = await Promise.race([client.witness({ url: server.url, document, pass }), pause(10_000)]);
  const found = (reader?.paragraphs() ?? []).join('').split(MARK).length - 1;
  reader?.close();
  return found;
}

mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
writeFileSync(new URL(values.out, import.meta.url), JSON.stringify({ at: new Date().toISOString(), results }, null, 1));
const byTarget = Map.groupBy(results, (r) => r.target);
console.log('| server | kills | typed | acknowledged | found again | acknowledged and lost | twice |\n| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, runs] of byTarget) {
  const sum = (pick) => runs.reduce((total, r) => total + pick(r), 0);
  const twice = sum((r) => Math.max(0, r.present - r.typed));
  console.log(`| ${name} | ${runs.length} | ${sum((r) => r.typed)} | ${sum((r) => r.acknowledged)} | ${sum((r) => r.present)} | ${sum((r) => r.lost)} | ${twice} |`);
}
