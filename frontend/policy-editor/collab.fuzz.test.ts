import type { EditorState, Transaction } from 'prosemirror-state';
import { canJoin, canSplit } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { collabState, receiveTransaction, takeBatch, type Batch } from './collab';
import { redo, undo } from './history';
import type { EntriesFrame } from './protocol';
import { schema } from './schema';
import { paragraphs, stateOf } from './testing/documents';
import { FakeServer } from './testing/fake-server';
import { randomOf, type Random } from './testing/random';

/** One simulated writer with delivery queues in both directions. */
class Writer {
  state: EditorState;
  inbox: EntriesFrame[] = [];
  outbox: Batch[] = [];
  typed = '';
  lost = '';

  constructor(
    readonly id: string,
    private readonly server: FakeServer,
    private readonly random: Random,
  ) {
    this.state = stateOf(server.doc, server.version);
  }

  private apply(tr: Transaction): void {
    this.state = this.state.apply(tr);
  }

  private place(): number {
    return 1 + this.random(Math.max(1, this.state.doc.content.size - 1));
  }

  edit(letter: string): void {
    const { random } = this;
    const tr = this.state.tr;
    const pos = this.place();
    const end = Math.min(this.state.doc.content.size, pos + 1 + random(12));
    const $pos = tr.doc.resolve(pos);
    switch (random(10)) {
      case 0:
      case 1:
      case 2:
        if ($pos.parent.inlineContent) {
          tr.insertText(letter, pos);
          this.typed += letter;
        }
        break;
      case 3:
      case 4:
        tr.delete(pos, end);
        break;
      case 5:
        if (canSplit(tr.doc, pos)) tr.split(pos);
        break;
      case 6: {
        const at = $pos.depth > 0 ? $pos.before() : pos;
        if (canJoin(tr.doc, at)) tr.join(at);
        break;
      }
      case 7:
        if (random(2)) tr.addMark(pos, end, schema.mark('strong'));
        else tr.removeMark(pos, end, schema.mark('strong'));
        break;
      case 8:
        if ($pos.depth > 0) tr.setNodeAttribute($pos.before(), 'dir', random(2) ? 'rtl' : null);
        break;
      default:
        (random(3) ? undo : redo)(this.state, (t) => this.apply(t));
        return;
    }
    if (tr.docChanged) this.apply(tr);
  }

  send(): void {
    const taken = takeBatch(this.state);
    if (taken) {
      this.apply(taken.tr);
      this.outbox.push(taken.batch);
    }
  }

  deliverOut(): boolean {
    const batch = this.outbox.shift();
    if (!batch) return false;
    this.server.submit(this.id, batch.base, batch.seq, batch.steps);
    return true;
  }

  receive(frame: EntriesFrame): void {
    const received = receiveTransaction(this.state, frame, this.id);
    if (!received) return;
    this.apply(received.tr);
    this.lost += received.lost.map(({ text }) => text).join('');
  }

  /** The connection is cut: everything under way is lost, then a join brings what is missing and the batch goes out again. */
  reconnect(): void {
    this.inbox = [];
    this.outbox = [];
    this.receive(this.server.since(collabState(this.state).version));
    const { inFlight } = collabState(this.state);
    if (inFlight) this.outbox.push(inFlight, ...(this.random(3) === 0 ? [inFlight] : []));
  }
}

function run(seed: number, clients: number, rounds: number): { server: FakeServer; writers: Writer[] } {
  const random = randomOf(seed);
  const server = new FakeServer('b', paragraphs('The first line', 'نص عربي قصير', '', 'The last line of all'));
  const writers = Array.from({ length: clients }, (_, i) => new Writer(`c${i}`, server, random));
  let version = 0;
  const broadcast = (): void => {
    if (server.version === version) return;
    const frame = server.since(Math.max(0, version - random(3)));
    version = server.version;
    for (const writer of writers) writer.inbox.push(frame);
  };
  for (let round = 0; round < rounds; round++) {
    const writer = writers[random(clients)];
    switch (random(8)) {
      case 0:
      case 1:
      case 2:
        writer.edit(String.fromCharCode(97 + random(26)));
        break;
      case 3:
        writer.send();
        break;
      case 4:
        if (writer.deliverOut()) broadcast();
        break;
      case 5:
      case 6: {
        const frame = writer.inbox.shift();
        if (frame) writer.receive(frame);
        break;
      }
      default:
        if (random(6) === 0) writer.reconnect();
    }
  }
  for (let quiet = false; !quiet; ) {
    quiet = true;
    for (const writer of writers) {
      writer.send();
      while (writer.deliverOut()) quiet = false;
      broadcast();
    }
    for (const writer of writers) {
      for (let frame = writer.inbox.shift(); frame; frame = writer.inbox.shift()) writer.receive(frame);
      if (collabState(writer.state).unconfirmed.length > 0) quiet = false;
    }
  }
  return { server, writers };
}

describe('any number of writers with delays, duplicates and lost connections', () => {
  const cases = [
    { clients: 2, seeds: 150, rounds: 160 },
    { clients: 5, seeds: 150, rounds: 300 },
    { clients: 12, seeds: 20, rounds: 700 },
  ];
  for (const { clients, seeds, rounds } of cases) {
    it(`converges for ${clients} writers on ${seeds} seeds`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const { server, writers } = run(seed * 7919 + clients, clients, rounds);
        for (const writer of writers) {
          const context = `seed ${seed}, writer ${writer.id}`;
          const held = collabState(writer.state);
          expect(writer.state.doc.eq(server.doc), context).toBe(true);
          expect(held.confirmed.eq(server.doc), context).toBe(true);
          expect(held.version, context).toBe(server.version);
          expect(held.inFlight, context).toBeNull();
          writer.state.doc.check();
        }
      }
    });
  }
});
