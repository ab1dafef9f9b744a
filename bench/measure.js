/** A server with its documents and two processes of typists, measured in windows of time. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connector } from './targets/index.js';
import { seatsOf } from './row.js';
import { forgetPeak, machine, pinned, usage } from './targets/process.js';
import { paragraphs } from './trace.js';

const PROCESSES = 2;
/** Beyond this share of a core a generator measures itself. */
export const GUARD = 0.6;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everybody types before a window begins, for so many milliseconds. */
const SETTLE = 1000;

function generator(core) {
  const [program, args] = pinned(core, process.execPath, [fileURLToPath(new URL('./generator.js', import.meta.url))]);
  const child = fork(args.at(-1), [], program === 'taskset' ? { execPath: program, execArgv: args.slice(0, -1) } : {});
  return {
    pid: child.pid,
    ask: (message) =>
      new Promise((resolve, reject) => {
        const ended = (code) => reject(new Error(`a generator ended with ${code}`));
        child.once('exit', ended);
        child.once('message', (answer) => {
          child.off('exit', ended);
          if (answer.failed) reject(new Error(answer.failed));
          else resolve(answer);
        });
        child.send(message);
      }),
    end: () => child.kill('SIGKILL'),
  };
}

/**
 * Sits everybody down before a server: its documents, their witnesses, two processes of typists who do not type yet. Afterwards any number of
 * `window`s, in which they type, with what was seen in each of them; then `finish` once, which says whether all agree; `leave` in any case.
 *
 * @param row `{ documents, clients, readers, rate, language }`: typists and readers in each document, edits a second of each typist
 */
export async function seat({ name, server, row, run = 1, core }) {
  const client = connector(name);
  const texts = await server.documents(row.documents, paragraphs(Math.max(200, row.clients + row.readers), row.language), run, row.language);
  const pass = await client.prepare({ url: server.url, ...server.logins[0] });
  const other = await client.prepare({ url: server.url, ...server.logins.at(-1) });
  const witnesses = [];
  for (const [d, document] of texts.names.entries()) {
    witnesses.push(await client.witness({ url: server.url, document, pass: d % 2 ? pass : other }));
  }
  texts.filled();
  const seats = seatsOf(row, texts.names);
  const generators = Array.from({ length: PROCESSES }, () => generator(core));
  const all = (message) => Promise.all(generators.map((one, i) => one.ask(message(i))));
  const common = { target: name, url: server.url, language: row.language, logins: server.logins };
  await all((i) => ({ setup: { ...common, seats: seats.filter((_, n) => n % PROCESSES === i) } }));
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'));
  const now = () => Number(process.hrtime.bigint()) / 1e6;
  const look = () => ({ at: now(), server: new Map(server.pids.map((pid) => [pid, usage(pid)])), generators: generators.map((one) => usage(one.pid).cpu), machine: machine() });
  const cpuOf = (before, after) => sum([...after.server].map(([pid, { cpu }]) => cpu - (before.server.get(pid)?.cpu ?? 0)));

  /** Types for so long, waits until the server has answered everything, and forgets it all. */
  async function warm(seconds, rate = row.rate) {
    await all(() => ({ type: { rate } }));
    await pause(seconds * 1000);
    await all(() => ({ stop: {} }));
    await all(() => ({ forget: {} }));
  }

  async function window(seconds) {
    await all(() => ({ forget: {} }));
    await all(() => ({ type: { rate: row.rate } }));
    await pause(SETTLE);
    const bytesBefore = await all(() => ({ bytes: {} }));
    server.pids.forEach(forgetPeak);
    const before = look();
    await pause(seconds * 1000);
    const after = look();
    const bytesAfter = await all(() => ({ bytes: {} }));
    await all(() => ({ stop: {} }));
    await pause(1500);
    const files = generators.map((_, i) => join(folder, String(i)));
    const reports = await all((i) => ({ finish: { file: files[i] } }));
    const elapsed = (after.at - before.at) / 1000;
    const busy = after.generators.map((used, i) => (used - before.generators[i]) / elapsed);
    const count = edits(reports, before.at, after.at);
    return {
      ...latencies(reports, files, row, before.at, after.at),
      edits: count,
      cpuPer1000: (1000 * cpuOf(before, after)) / count,
      rss: sum([...after.server.values()].map((one) => one.rss)),
      bytes: sum(bytesAfter.map((one) => one.bytes)) - sum(bytesBefore.map((one) => one.bytes)),
      seconds: elapsed,
      generator: Math.max(...busy),
      /** Processor time of everything else on the machine, in cores: what other work took from this. */
      others: (after.machine - before.machine - cpuOf(before, after)) / elapsed - sum(busy),
      void: Math.max(...busy) > GUARD,
    };
  }

  async function finish() {
    const files = generators.map((_, i) => join(folder, String(i)));
    return convergence({ client, server, pass, texts, witnesses, reports: await all((i) => ({ finish: { file: files[i] } })) });
  }

  function leave() {
    generators.forEach((one) => one.end());
    witnesses.forEach((one) => one.close());
  }

  return { warm, window, finish, leave };
}

const sum = (list) => list.reduce((total, one) => total + one, 0);

const edits = (reports, from, to) =>
  reports.flatMap((report) => report.typists).flatMap((one) => one.sent).filter(([, at]) => at >= from && at < to).length;

/** From an edit to its arrival at each other typist of the document, for the edits made between the two times. */
function latencies(reports, files, row, from, to) {
  const sent = new Map(reports.flatMap((report) => report.typists).map((one) => [one.name, one.sent]));
  const found = [];
  let expected = 0;
  for (const list of sent.values()) expected += list.filter(([, at]) => at >= from && at < to).length * (row.clients + row.readers - 1);
  reports.forEach((report, i) => {
    for (const [name, arrivals] of byPair(report, files[i])) {
      const list = sent.get(name) ?? [];
      let next = 0;
      for (const [clock, at] of arrivals) {
        for (; next < list.length && list[next][0] <= clock; next++) {
          if (list[next][1] >= from && list[next][1] < to) found.push(at - list[next][1]);
        }
      }
    }
  });
  found.sort((a, b) => a - b);
  const at = (share) => found[Math.min(found.length - 1, Math.floor(found.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), deliveries: found.length, missing: expected - found.length };
}

/** Arrivals in order, for each pair of receiver and sender. */
function byPair({ used, names }, file) {
  const bytes = readFileSync(file);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const ints = (part) => new Int32Array(buffer, part * used * 4, used);
  const [receivers, senders, clocks] = [ints(0), ints(1), ints(2)];
  const times = new Float64Array(buffer.slice(used * 12));
  const pairs = new Map();
  for (let i = 0; i < used; i++) {
    const key = receivers[i] * 100_000 + senders[i];
    if (!pairs.has(key)) pairs.set(key, [names[senders[i]], []]);
    pairs.get(key)[1].push([clocks[i], times[i]]);
  }
  return pairs.values();
}

/** All agree when the witness, a newcomer and every typist's own paragraph say the same; says where they do not. */
async function convergence({ client, server, pass, texts, witnesses, reports }) {
  const hashes = [];
  const differences = [];
  for (const [i, document] of texts.names.entries()) {
    const newcomer = await client.witness({ url: server.url, document, pass });
    const fresh = [...newcomer.paragraphs()];
    newcomer.close();
    const seen = witnesses[i].paragraphs();
    fresh.forEach((text, p) => text === seen[p] || differences.push(difference(`witness, paragraph ${p}`, seen[p], text)));
    for (const one of reports.flatMap((report) => report.typists)) {
      if (one.document !== document || fresh[one.paragraph] === one.text) continue;
      differences.push(difference(`typist of paragraph ${one.paragraph}`, one.text, fresh[one.paragraph]));
    }
    hashes.push(hash(fresh).slice(0, 8));
  }
  return { converged: differences.length === 0, differences, hashes };
}

/** The first place where a text is not what the server says. */
function difference(who, mine = '', theirs = '') {
  const at = [...mine].findIndex((letter, i) => letter !== theirs[i]);
  const from = Math.max(0, (at < 0 ? mine.length : at) - 15);
  return `${who}: ${JSON.stringify(mine.slice(from, from + 40))} (${mine.length}), server ${JSON.stringify(theirs.slice(from, from + 40))} (${theirs.length})`;
}

const hash = (list) => createHash('sha256').update(JSON.stringify(list)).digest('hex');
