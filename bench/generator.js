/**
 * One process full of typists. The parent sends {setup}, {type}, {stop}, {forget}, {bytes}, {finish}; everything measured goes into one binary file, so that
 * nothing is computed while people type. Times are those of the machine's monotonic clock, which all processes share.
 */
import { writeFileSync } from 'node:fs';
import { connector } from './targets/index.js';
import { edits, typist } from './trace.js';

const now = () => Number(process.hrtime.bigint()) / 1e6;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const RECORDS = 1 << 22;
const receivers = new Int32Array(RECORDS);
const senders = new Int32Array(RECORDS);
const clocks = new Int32Array(RECORDS);
const times = new Float64Array(RECORDS);
let used = 0;

const names = new Map();
const nameless = (name) => names.get(name) ?? (names.set(name, names.size), names.size - 1);

const typists = [];
/** The round of typing that goes on; null between two. */
let typing = null;

async function setup({ target, url, seats, language, logins }) {
  const client = connector(target);
  const all = edits(language);
  const passes = new Map();
  for (const { document, paragraph, number, reads } of seats) {
    const who = number % logins.length;
    if (!passes.has(who)) passes.set(who, await client.prepare({ url, ...logins[who] }));
    const pass = passes.get(who);
    const receiver = typists.length;
    const delivered = (name, clock) => {
      if (used === RECORDS) throw new Error('too many deliveries for one generator');
      receivers[used] = receiver;
      senders[used] = nameless(name);
      clocks[used] = clock;
      times[used++] = now();
    };
    const line = await client.connect({ url, document, paragraph, pass, delivered });
    typists.push({ line, document, paragraph, reads, way: typist(all, number), sent: [] });
  }
}

/** Types at its own pace whether or not the server keeps up, so that a slow answer cannot hide the edits that wait behind it. */
async function type(one, rate) {
  const round = typing;
  let due = now() + Math.random() * (1000 / rate);
  while (typing === round) {
    await pause(Math.max(0, due - now()));
    if (typing !== round) return;
    const at = now();
    one.line.edit(one.way.next(one.line.length()));
    one.sent.push([one.line.clock(), at]);
    due += (1000 / rate) * (0.5 + Math.random());
  }
}

/** What was typed and delivered before is of no interest any more; the counts by which edits are known go on. */
function forget() {
  used = 0;
  typists.forEach((one) => (one.sent = []));
}

function report(file) {
  writeFileSync(file, Buffer.concat([receivers, senders, clocks, times].map((part) => bytesOf(part.subarray(0, used)))));
  return {
    used,
    names: [...names.keys()],
    typists: typists.map(({ line, document, paragraph, sent }) => ({
      name: line.name, document, paragraph, sent, text: line.text(), acknowledged: line.acknowledged(),
    })),
  };
}

const bytesOf = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

process.on('message', async (message) => {
  try {
    if (message.setup) await setup(message.setup);
    if (message.type) {
      typing = {};
      typists.filter((one) => !one.reads).forEach((one) => void type(one, message.type.rate));
    }
    if (message.stop) {
      typing = null;
      const limit = now() + 20_000;
      while (now() < limit && !typists.every(({ line }) => line.settled())) await pause(20);
    }
    if (message.forget) forget();
    if (message.bytes) return void process.send({ bytes: typists.reduce((sum, { line }) => sum + line.bytes(), 0) });
    const answer = message.finish ? report(message.finish.file) : {};
    process.send({ done: Object.keys(message)[0], ...answer });
  } catch (failure) {
    process.send({ failed: String(failure.stack ?? failure) });
  }
});
process.on('uncaughtException', (failure) => process.send({ failed: String(failure.stack ?? failure) }));
