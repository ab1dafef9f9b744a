/**
 * The comparison, row by row. All servers of a row stand side by side; each is warmed up; then they are measured in windows, one server at a
 * time, window i of every server before window i + 1 of any. One result file for each row. See README.md for the options.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seat } from './measure.js';
import { fileOf, parse } from './row.js';
import { line, table } from './table.js';
import { names, target } from './targets/index.js';
import { pinSelf } from './targets/process.js';

const { values } = parseArgs({
  options: {
    targets: { type: 'string', default: names.join(',') },
    rows: { type: 'string', default: '1x5,1x20,1x50,1x100,20x5,100x3,100x2+8' },
    rates: { type: 'string', default: '2,5' },
    language: { type: 'string', default: 'en' },
    cores: { type: 'string', default: 'apart' },
    windows: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '60' },
    'warm-up-rate': { type: 'string', default: '0' },
    seconds: { type: 'string', default: '20' },
    out: { type: 'string', default: fileURLToPath(new URL('./results/', import.meta.url)) },
  },
});

const cores = { apart: { server: 0, generators: 1 }, shared: {} }[values.cores];
if (!cores) throw new Error('--cores is apart or shared');
pinSelf(cores.generators);

const long = Number(values['warm-up']);
const short = Math.min(5, long);
/** So many seconds of the warm-up are typed at the pace of the row in any case. */
const LAST = Math.min(15, long);

mkdirSync(values.out, { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0].model, memory: Math.round(totalmem() / 2 ** 30), node: process.version };
const all = [];
for (const row of values.rows.split(',')) {
  for (const rate of values.rates.split(',')) {
    const results = await measured({ ...parse(row), rate: Number(rate), language: values.language, label: labelOf(row, rate) });
    const what = { at: new Date().toISOString(), options: values, machine, results };
    writeFileSync(join(values.out, fileOf(row, rate, values.language, values.cores)), `${JSON.stringify(what, null, 1)}\n`);
    all.push(...results);
  }
}
console.log(table(all));

function labelOf(row, rate) {
  return `${row} at ${rate}/s${values.language === 'ar' ? ', Arabic' : ''}${values.cores === 'shared' ? ', both cores' : ''}`;
}

/**
 * What is compiled while it runs needs the whole warm-up, side by side; Node's servers are as fast as they get within seconds. A few typists
 * would need hours to make a server as warm as one in service: they may type faster until shortly before the windows.
 */
async function warmUp(places, attempt, rate) {
  const compiled = places.filter(({ name }) => name.startsWith('mithaq'));
  const faster = Math.max(rate, Number(values['warm-up-rate']));
  const warm = async (seats) => {
    if (faster > rate) await seats.warm(long - LAST, faster);
    await seats.warm(faster > rate ? LAST : long);
  };
  await Promise.all(compiled.map((place) => attempt(place, 'warm-up', () => warm(place.seats))));
  for (const place of places.filter((one) => !compiled.includes(one))) {
    await attempt(place, 'warm-up', () => place.seats.warm(short));
  }
}

async function measured(row) {
  const results = [];
  const places = [];
  /** A server that fails has no figures in this row, and does not keep the others from theirs. */
  const attempt = async (place, what, act) => {
    if (place.failed) return;
    try {
      await act();
    } catch (error) {
      place.failed = `${what}: ${error.message}`;
      console.error(`${row.label} · ${place.name} failed, ${place.failed}`);
      results.push({ target: place.name, row: row.label, failed: place.failed });
    }
  };
  try {
    for (const name of values.targets.split(',')) {
      const place = { name };
      places.push(place);
      await attempt(place, 'start', async () => {
        place.server = await target(name).start({ core: cores.server });
        place.seats = await seat({ name, server: place.server, row, core: cores.generators });
      });
    }
    await warmUp(places, attempt, row.rate);
    for (let window = 1; window <= Number(values.windows); window++) {
      for (const place of places) {
        await attempt(place, `window ${window}`, async () => {
          results.push({ target: place.name, row: row.label, window, ...(await place.seats.window(Number(values.seconds))) });
          console.error(line(results.at(-1)));
        });
      }
    }
    for (const place of places) {
      await attempt(place, 'the end', async () => {
        const end = await place.seats.finish();
        results.filter((one) => one.target === place.name).forEach((one) => Object.assign(one, { converged: end.converged }));
        if (!end.converged) console.error(`${row.label} · ${place.name} DIVERGED (${end.differences.slice(0, 5).join('; ')})`);
      });
    }
  } finally {
    for (const { seats, server } of places) {
      seats?.leave();
      await server?.stop();
    }
  }
  return results;
}
