/** Two hundred people vote in one workshop: what is counted, and how soon it is seen. See workshop/README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { pinSelf } from './targets/process.js';
import { classes } from './targets/mithaq.js';
import { ballot } from './workshop/ballot.js';
import { Checks } from './workshop/checks.js';
import { enter, room } from './workshop/room.js';
import { table } from './workshop/table.js';

const { values } = parseArgs({
  options: {
    databases: { type: 'string', default: 'h2' },
    phones: { type: 'string', default: '200' },
    ballots: { type: 'string', default: 'open,secret' },
    seconds: { type: 'string', default: '5' },
    cores: { type: 'string', default: 'shared' },
    browser: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    classes: { type: 'boolean', default: false },
    jar: { type: 'string' },
    jfr: { type: 'string' },
    out: { type: 'string', default: 'results/workshop.json' },
  },
});

const cores = { apart: { server: 0, clients: 1 }, shared: {} }[values.cores];
if (!cores) throw new Error('--cores is apart or shared');
pinSelf(cores.clients);
const program = values.classes ? classes : values.jar ? () => ['-jar', values.jar] : undefined;
const options = values.jfr ? [`-XX:StartFlightRecording=filename=${values.jfr},settings=profile`] : [];
const checks = new Checks();
const rows = [];
const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const database of values.databases.split(',')) {
    const there = await room({ database, program, cores, phones: Number(values.phones), browser, options });
    try {
      const entering = await enter(there);
      console.error(database, JSON.stringify(entering));
      for (const kind of values.ballots.split(',')) {
        const name = `${database}, ${kind}`;
        const figures = await ballot(there, { name, secret: kind === 'secret', seconds: Number(values.seconds), checks });
        checks.that(figures.console.p95 <= 1_000, `${name}: the console shows 95 of 100 votes within a second; it took ${figures.console.p95} ms`);
        rows.push({ database, kind, ...figures, ...entering });
        console.error(JSON.stringify(rows.at(-1)));
      }
    } finally {
      await there.leave();
    }
  }
} finally {
  await browser.close();
}
const machine = { processors: cpus().length, model: cpus()[0].model, node: process.version };
mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const result = { at: new Date().toISOString(), options: values, machine, rows, failed: checks.failed };
writeFileSync(new URL(values.out, import.meta.url), `${JSON.stringify(result, null, 1)}\n`);
console.log(table(rows));
if (checks.failed.length > 0) {
  console.error(`${checks.failed.length} not so:\n${checks.failed.join('\n')}`);
  process.exitCode = 1;
}
