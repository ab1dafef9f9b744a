/**
 * Median and range of the windows that count, as a Markdown table. Run as a program it reads the files of a folder (`results` when none is
 * named), as they are or only those whose names hold a word: `node table.js results 1x50`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HEAD = ['documents x typists', 'server', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU s / 1000 edits', 'RSS MB', 'MB/s out', 'missing', 'complete', 'generator %', 'other work'];

export function table(results) {
  const groups = Map.groupBy(results, (r) => `${r.row}|${r.target}`);
  const rows = [...groups.values()].map((windows) => {
    const { row, target } = windows[0];
    const measured = windows.filter((r) => !r.failed);
    const counted = measured.filter((r) => !r.void);
    const cell = (pick, digits) => (counted.length === 0 ? (measured.length === 0 ? 'failed' : 'void') : spread(counted.map(pick), digits));
    return [
      row, target, cell((r) => r.p50, 1), cell((r) => r.p95, 1), cell((r) => r.p99, 1), cell((r) => r.cpuPer1000, 2), cell((r) => r.rss, 0),
      cell((r) => r.bytes / 2 ** 20 / r.seconds, 2), String(measured.reduce((sum, r) => sum + r.missing, 0)),
      `${counted.filter((r) => r.converged && r.missing === 0).length}/${windows.length}`,
      cell((r) => r.generator * 100, 0), cell((r) => r.others, 2),
    ];
  });
  return [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** `median (least-most)`. */
export function spread(values, digits) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  const show = (value) => value.toFixed(digits);
  return sorted.length === 1 ? show(middle) : `${show(middle)} (${show(sorted[0])}-${show(sorted.at(-1))})`;
}

/** One window, as it is said while the comparison runs. */
export function line(r) {
  const ms = (value) => value.toFixed(1);
  return `${r.row} · ${r.target} · window ${r.window}: p50 ${ms(r.p50)} p95 ${ms(r.p95)} p99 ${ms(r.p99)} ms, ${r.cpuPer1000.toFixed(2)} s per 1000 edits, ` +
    `${Math.round(r.rss)} MB, missing ${r.missing}, generator ${Math.round(r.generator * 100)} %, other work ${r.others.toFixed(2)} cores${r.void ? ', void' : ''}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = fileURLToPath(new URL('./results/', import.meta.url)), word = ''] = process.argv.slice(2);
  const files = readdirSync(folder).filter((name) => name.startsWith('row-') && name.includes(word)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  console.log(table(files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).results)));
}
