/** Writes golden vectors: node generator.mjs --count 20000 --seed 1 --out ../resources/prose/golden.jsonl.gz */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { randomSource } from './random.mjs';
import { suggestionVector } from './suggestions.mjs';
import * as vectors from './vectors.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'golden.jsonl.gz' },
  },
});

/** How many vectors of each kind are made for one document. */
const share = [
  [vectors.hashVector, 1],
  [vectors.stepVector, 24],
  [vectors.inverseVector, 3],
  [vectors.oddVector, 5],
  [vectors.mapVector, 4],
  [vectors.mappingVector, 2],
  [vectors.jsonVector, 4],
  [vectors.diffVector, 2],
  [vectors.sessionVector, 1],
  [vectors.contentVector, 1],
  [suggestionVector, 4],
];

const gzip = createGzip({ level: 9 });
const file = createWriteStream(values.out);
gzip.pipe(file);

async function write(line) {
  if (!gzip.write(`${line}\n`)) await once(gzip, 'drain');
}

const count = Number(values.count);
let done = 0;
for (let number = 0; done < count; number++) {
  const r = randomSource(Number(values.seed) * 1_000_003 + number);
  const doc = vectors.randomDocument(r);
  const text = JSON.stringify(doc);
  await write(text);
  for (const [make, times] of share) {
    for (let i = 0; i < times; i++, done++) {
      await write(JSON.stringify(make(r, doc, text)));
    }
  }
}
gzip.end();
await once(file, 'close');
process.stdout.write(`${done} vectors in ${values.out}\n`);
