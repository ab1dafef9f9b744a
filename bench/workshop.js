/** Two hundred people vote in one workshop: what is counted, how soon it is seen, and what a bad network or a killed server does to it. See workshop/README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { classes } from './targets/mithaq.js';
import { pinSelf } from './targets/process.js';
import { bad } from './workshop/bad.js';
import { ballot } from './workshop/ballot.js';
import { Checks } from './workshop/checks.js';
import { killed } from './workshop/killed.js';
import { raw } from './workshop/raw.js';
import { enter, room } from './workshop/room.js';
import { tables } from './workshop/table.js';

const { values } = parseArgs({
  options: {
    databases: { type: 'string', default: 'h2,postgresql' },
    ballots: { type: 'string', default: 'open,secret,raw,killed,bad' },
    phones: { type: 'string', default: '200' },
    pages: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '5' },
    delay: { type: 'string', default: '300' },
    loss: { type: 'string', default: '0.05' },
    cut: { type: 'string', default: '0.05' },
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
const [phones, seconds] = [Number(values.phones), Number(values.seconds)];
const kinds = values.ballots.split(',');
const checks = new Checks();
const rows = [];
const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox', '--disable-gpu'] });

/** Each kind of ballot in a room of those who have just come in; one that fails has no figures, and does not keep the others from theirs. */
async function held(database, these, about, act) {
  if (these.length === 0) return;
  let there;
  try {
    there = await room({ database, program, cores, phones, browser, options, ...about });
    const entering = await enter(there);
    rows.push({ database, kind: 'enter', phones, ...entering });
    console.error(JSON.stringify(rows.at(-1)));
    for (const kind of these) {
      const figures = await act(there, kind, { name: `${database}, ${kind}`, secret: kind !== 'open', seconds, checks });
      rows.push({ database, kind, ...figures });
      console.error(JSON.stringify(rows.at(-1)));
    }
  } catch (error) {
    checks.that(false, `${database}: ${error.stack}`);
  } finally {
    await there?.leave();
  }
}

try {
  for (const database of values.databases.split(',')) {
    await held(database, kinds.filter((kind) => kind !== 'bad'), {}, (there, kind, about) =>
      ({ open: ballot, secret: ballot, raw, killed })[kind](there, about));
    const network = { delay: Number(values.delay), loss: Number(values.loss), cut: Number(values.cut) };
    await held(database, kinds.filter((kind) => kind === 'bad'), { bad: network, pages: Number(values.pages) }, (there, _, about) => bad(there, about));
  }
} finally {
  await browser.close();
}
const machine = { processors: cpus().length, model: cpus()[0].model, node: process.version };
mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const result = { at: new Date().toISOString(), options: values, machine, rows, failed: checks.failed };
writeFileSync(new URL(values.out, import.meta.url), `${JSON.stringify(result, null, 1)}\n`);
console.log(tables(rows));
if (checks.failed.length > 0) {
  console.error(`${checks.failed.length} not so:\n${checks.failed.join('\n')}`);
  process.exitCode = 1;
}
