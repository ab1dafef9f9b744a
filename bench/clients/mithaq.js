/** Mithaq's protocol (docs/protocol.md) as a typist without a screen speaks it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import WebSocket from 'ws';

const FILE = JSON.parse(readFileSync(new URL('../../frontend/policy-editor/schema.json', import.meta.url)));
const schema = new Schema({ nodes: specs(FILE.nodes), marks: specs(FILE.marks), topNode: FILE.topNode });

function specs(list) {
  return Object.fromEntries(
    list.map(({ name, attrs, ...rest }) => {
      const plain = Object.entries(attrs ?? {}).map(([key, { default: value }]) => [key, value === undefined ? {} : { default: value }]);
      return [name, { ...rest, attrs: Object.fromEntries(plain) }];
    }),
  );
}

/** Signs in through the form, as a browser does; the cookie opens any number of sockets. */
export async function prepare({ url, login, password }) {
  const page = await fetch(`${url}/sign-in`, { headers: { accept: 'text/html' } });
  const html = await page.text();
  const token = /name="_csrf" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const cookie = cookieOf(page);
  const body = new URLSearchParams({ username: login, password, _csrf: token });
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
  const signedIn = cookieOf(answer);
  if (answer.status !== 302 || !signedIn || /error|failed/.test(answer.headers.get('location') ?? '')) {
    throw new Error(`sign-in answered ${answer.status} ${answer.headers.get('location')}`);
  }
  return { cookie: signedIn };
}

const cookieOf = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');

/** Writes out who typed an entry: most name only the number under which its writer was introduced. */
function introductions() {
  const writers = new Map();
  return (frame) => {
    frame.writers?.forEach(({ by, client }) => writers.set(by, client));
    for (const entry of frame.entries ?? []) {
      if (entry.by && entry.client) writers.set(entry.by, entry.client);
      entry.client ??= writers.get(entry.by);
    }
    return frame;
  };
}

/** A step as prosemirror-transform knows it; typing and deleting come as `[from, to, text]`. */
const long = (step) =>
  Array.isArray(step)
    ? { stepType: 'replace', from: step[0], to: step[1], ...(step[2] && { slice: { content: [{ type: 'text', text: step[2] }] } }) }
    : step;

function open({ url, document, pass, onFrame, onBytes }) {
  const client = randomUUID();
  const full = introductions();
  const socket = new WebSocket(url.replace('http', 'ws') + '/collab', {
    headers: { cookie: pass.cookie, origin: url },
    perMessageDeflate: false,
  });
  const send = (frame) => socket.send(JSON.stringify({ ...frame, body: document }));
  // The server lets go of lines that say nothing, as those of readers would
  const beat = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send('{"t":"ping"}'), 15_000);
  socket.on('close', () => clearInterval(beat));
  const joined = new Promise((resolve, reject) => {
    socket.on('open', () => send({ t: 'join', v: 2, client, since: null }));
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`the server closed the socket: ${code}`)));
    socket.on('message', (data) => {
      onBytes(data.length);
      const frame = full(JSON.parse(data.toString()));
      if (frame.t === 'joined') resolve(frame);
      else if (frame.t === 'refused') reject(new Error(`join refused: ${frame.reason}`));
      else onFrame(frame);
    });
  });
  return { client, socket, send, joined };
}

/**
 * A typist who stays in one paragraph, so that an edit of somebody else only moves its start: the client maps its position through
 * every entry but need not build the whole text. The witness of the run builds it.
 */
export async function connect({ url, document, paragraph, pass, delivered }) {
  let version, start, text;
  let inFlight = null;
  let waiting = [];
  let seq = 0;
  let typed = 0;
  let bytes = 0;
  let acknowledged = 0;
  const counts = new Map();
  const early = [];
  let ready = false;

  const line = open({ url, document, pass, onBytes: (n) => (bytes += n), onFrame: (frame) => (ready ? take(frame) : early.push(frame)) });
  const first = await line.joined;
  if (!first.may.edit) throw new Error('the typist may not edit');
  version = first.version;
  start = 1;
  first.doc.content.slice(0, paragraph).forEach((block) => (start += words(block).length + 2));
  text = words(first.doc.content[paragraph]);
  ready = true;
  early.forEach(take);

  function take(frame) {
    if (frame.t === 'rejected' || frame.t === 'gone') throw new Error(`${frame.t}: ${frame.reason}`);
    if (frame.t !== 'entries') return;
    frame.entries.slice(version - (frame.version - frame.entries.length)).forEach(entry);
    version = frame.version;
    flush();
  }

  function entry({ client, steps, dropped }) {
    const edits = steps.length + (dropped?.length ?? 0);
    if (client === line.client) {
      acknowledged += edits;
      inFlight = null;
      return;
    }
    for (const step of steps.map(long)) {
      if (step.from < start) start += size(step.slice) - (step.to - step.from);
    }
    const count = (counts.get(client) ?? 0) + edits;
    counts.set(client, count);
    delivered(client, count);
  }

  function flush() {
    if (inFlight || waiting.length === 0) return;
    inFlight = waiting;
    waiting = [];
    const steps = inFlight.map(({ from, deleted, inserted }) => [start + from, start + from + deleted, inserted]);
    line.send({ t: 'steps', base: version, seq: ++seq, steps });
  }

  return {
    name: line.client,
    clock: () => typed,
    length: () => text.length,
    text: () => text,
    bytes: () => bytes,
    acknowledged: () => acknowledged,
    edit(change) {
      text = text.slice(0, change.from) + change.inserted + text.slice(change.from + change.deleted);
      waiting.push(change);
      typed++;
      flush();
    },
    settled: () => !inFlight && waiting.length === 0,
    close: () => line.socket.terminate(),
  };
}

const words = (block) => (block.content ?? []).map((leaf) => leaf.text ?? '').join('');
const size = (slice) => (slice?.content ?? []).reduce((sum, leaf) => sum + (leaf.text?.length ?? 0), 0);

/** Somebody who only reads, and builds every version of the text from the entries. */
export async function witness({ url, document, pass }) {
  let doc, version;
  let bytes = 0;
  const early = [];
  const line = open({ url, document, pass, onBytes: (n) => (bytes += n), onFrame: (frame) => (doc ? take(frame) : early.push(frame)) });
  const first = await line.joined;
  doc = schema.nodeFromJSON(first.doc);
  version = first.version;
  early.forEach(take);

  function take(frame) {
    if (frame.t !== 'entries') return;
    for (const { steps } of frame.entries.slice(version - (frame.version - frame.entries.length))) {
      for (const json of steps) {
        const { doc: next, failed } = Step.fromJSON(schema, long(json)).apply(doc);
        if (!next) throw new Error(`a committed step does not apply: ${failed}`);
        doc = next;
      }
    }
    version = frame.version;
  }

  return {
    paragraphs: () => doc.content.content.map((block) => block.textContent),
    bytes: () => bytes,
    close: () => line.socket.terminate(),
  };
}
