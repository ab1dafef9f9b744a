import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIn, type Wording } from './folding';

interface Example extends Wording {
  readonly name: string;
  readonly text: string;
  readonly hits: readonly (readonly [number, number])[];
}

/** The same table is read by WordingTest.java. */
const table = new URL('../../src/test/resources/folding-examples.json', import.meta.url);
const examples = JSON.parse(readFileSync(table, 'utf8')) as readonly Example[];

describe('words are found as on the server', () => {
  it.each(examples)('$name', (example) => {
    const hits = findIn(example.text, example, 100).map(({ from, to }) => [from, to]);
    expect(hits).toEqual(example.hits);
  });
});
