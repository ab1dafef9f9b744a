/** The whole comparison, interleaved: run i of every target before run i + 1 of any. See README.md for the options. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measure } from './measure.js';
import { parse } from './row.js';
import { table } from './table.js';
import { names, target } from './targets/index.js';

const { values } = parseArgs({
  options: {
    targets: { type: 'string', default: names.join(',') },
    rows: { type: 'string', default: '1x5,1x20,1x50,1x100,20x5,100x3,100x2+8' },
    rates: { type: 'string', default: '2,5' },
    language: { type: 'string', default: 'en' },
    runs: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
    out: { type: 'string', default: 'results/latest.json' },
  },
});

const rows = values.rows.split(',').flatMap((row) =>
  values.rates.split(',').map((rate) => {
    return { label: `${row} at ${rate}/s`, ...parse(row), rate: Number(rate), language: values.language };
  }),
);
const results = [];

for (const row of rows) {
  for (let run = 1; run <= Number(values.runs); run++) {
    for (const name of values.targets.split(',')) {
      const server = await target(name).start({ core: 0 });
      try {
        const figures = await measure({ name, server, row, run, warmUp: Number(values['warm-up']), seconds: Number(values.seconds) });
        results.push({ target: name, row: row.label, run, ...figures });
        console.error(line(results.at(-1)));
      } finally {
        await server.stop();
      }
    }
  }
}

mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0].model, memory: Math.round(totalmem() / 2 ** 30), node: process.version };
writeFileSync(new URL(values.out, import.meta.url), JSON.stringify({ at: new Date().toISOString(), options: values, machine, results }, null, 1));
console.log(table(results));

function line(r) {
  const ms = (value) => value.toFixed(1);
  return `${r.row} · ${r.target} · run ${r.run}: p50 ${ms(r.p50)} p95 ${ms(r.p95)} p99 ${ms(r.p99)} ms, ${r.cpuPer1000.toFixed(2)} s per 1000 edits, ` +
    `${Math.round(r.rss)} MB, missing ${r.missing}, generator ${Math.round(r.generator * 100)} %, ${r.converged ? 'converged' : `DIVERGED (${r.differences.slice(0, 5).join('; ')})`}${r.void ? ', void' : ''}`;
}
