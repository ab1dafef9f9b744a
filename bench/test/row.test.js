import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, seatsOf } from '../row.js';

test('a row names documents, typists and readers', () => {
  assert.deepEqual(parse('1x50'), { documents: 1, clients: 50, readers: 0 });
  assert.deepEqual(parse('100x2+8'), { documents: 100, clients: 2, readers: 8 });
});

test('what is not a row is refused', () => {
  for (const row of ['', '5', '0x3', '3x0', '1x2+', '1x2+x', '-1x2']) assert.throws(() => parse(row), /no such row/);
});

test('everybody has a paragraph of their own and readers never type', () => {
  const seats = seatsOf(parse('3x2+4'), ['a', 'b', 'c']);
  assert.equal(seats.length, 18);
  assert.equal(new Set(seats.map(({ number }) => number)).size, 18);
  for (const document of ['a', 'b', 'c']) {
    const here = seats.filter((seat) => seat.document === document);
    assert.deepEqual(here.map(({ paragraph }) => paragraph), [0, 1, 2, 3, 4, 5]);
    assert.equal(here.filter(({ reads }) => !reads).length, 2);
  }
});
