import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread, table } from '../table.js';

const figures = { p50: 1, p95: 2, p99: 3, cpuPer1000: 0.5, rss: 100, bytes: 2 ** 21, seconds: 2, missing: 0, generator: 0.1, others: 0, converged: true };
const window = (target, more = {}) => ({ row: '1x5 at 5/s', target, ...figures, ...more });
const cells = (results, row) => table(results).split('\n')[row + 2].split('|').map((cell) => cell.trim());

test('a figure is its median with the least and the most of the windows', () => {
  assert.equal(spread([3, 1, 2], 1), '2.0 (1.0-3.0)');
  assert.equal(spread([4, 1, 2, 3], 1), '2.5 (1.0-4.0)');
  assert.equal(spread([2], 0), '2');
});

test('bytes are those of the window, by the second', () => {
  assert.equal(cells([window('a')], 0)[8], '1.00');
});

test('a window that is void does not count, and one with missing deliveries is not complete', () => {
  const row = cells([window('a'), window('a', { void: true, p50: 99 }), window('a', { missing: 4, p50: 3 })], 0);
  assert.equal(row[3], '2.0 (1.0-3.0)');
  assert.equal(row[9], '4');
  assert.equal(row[10], '1/3');
});

test('a server that failed is named and gives no figures', () => {
  const row = cells([{ row: '1x5 at 5/s', target: 'a', failed: 'start: no' }, window('b')], 0);
  assert.equal(row[2], 'a');
  assert.equal(row[3], 'failed');
});
