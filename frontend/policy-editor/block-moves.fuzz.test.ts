import { joinBackward } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockIds } from './block-ids';
import { blocksAround, exchange, neighbour } from './block-moves';
import { boundLists } from './bound-lists';
import { collabState, receiveTransaction, takeBatch, type Batch } from './collab';
import { deletedBlocks } from './deleted-blocks';
import { redo, undo } from './history';
import { movedText } from './moved-text';
import { presencePlugin } from './presence';
import type { EntriesFrame } from './protocol';
import { schema } from './schema';
import { stateOf } from './testing/documents';
import { FakeServer } from './testing/fake-server';
import { randomOf, type Random } from './testing/random';

const p = (text: string): Node => schema.node('paragraph', { id: text }, [schema.text(text)]);

function list(id: string, start: number, ...texts: string[]): Node {
  return schema.node('ordered_list', { id, start }, texts.map((text) => schema.node('list_item', { id: `i${text}` }, [p(text)])));
}

const document = (): Node => schema.node('doc', null, [p('a'), list('l', 1, 'b', 'c'), p('d'), list('m', 3, 'e', 'f'), p('g'), p('h')]);

class Writer {
  state: EditorState;
  inbox: EntriesFrame[] = [];
  outbox: Batch[] = [];

  constructor(readonly id: string, private readonly server: FakeServer, private readonly random: Random) {
    this.state = stateOf(server.doc, 0, [movedText(), deletedBlocks(), presencePlugin(), blockIds(), boundLists(() => true)]);
  }

  #apply = (tr: Transaction): void => void (this.state = this.state.apply(tr));

  edit(): void {
    const { doc } = this.state;
    const at = TextSelection.near(doc.resolve(this.random(doc.content.size)));
    this.#apply(this.state.tr.setSelection(at));
    const blocks = blocksAround(this.state.selection);
    const kind = this.random(8);
    if (kind < 3 && blocks) {
      const over = neighbour(doc, blocks, this.random(2) ? 1 : -1);
      const made = over && exchange(this.state, blocks, over, false);
      if (made && 'tr' in made) this.#apply(made.tr);
    } else if (kind < 5 && blocks && doc.resolve(blocks.from).parent.childCount > 1) {
      this.#apply(this.state.tr.delete(blocks.from, blocks.to));
    } else if (kind === 5) joinBackward(this.state, this.#apply);
    else if (kind === 6) (this.random(2) ? undo : redo)(this.state, this.#apply);
    else this.#apply(this.state.tr.insertText(String(this.random(10))));
  }

  send(): boolean {
    const taken = takeBatch(this.state);
    if (taken) {
      this.#apply(taken.tr);
      this.outbox.push(taken.batch);
    }
    const batch = this.outbox.shift();
    if (batch) this.server.submit(this.id, batch.base, batch.seq, batch.steps);
    return batch !== undefined;
  }

  receive(): boolean {
    const frame = this.inbox.shift();
    const received = frame && receiveTransaction(this.state, frame, this.id);
    if (received) this.#apply(received.tr);
    return frame !== undefined;
  }
}

function run(seed: number, count: number, rounds: number): { server: FakeServer; writers: Writer[]; turns: number } {
  const random = randomOf(seed);
  const server = new FakeServer('b', document());
  const writers = Array.from({ length: count }, (_, i) => new Writer(`c${i}`, server, random));
  let told = 0;
  const tell = (): void => {
    if (server.version === told) return;
    const frame = server.since(told);
    told = server.version;
    for (const writer of writers) writer.inbox.push(frame);
  };
  for (let round = 0; round < rounds; round++) {
    const writer = writers[random(count)];
    [() => writer.edit(), () => writer.send(), () => writer.receive()][random(3)]();
    tell();
  }
  let turns = 0;
  for (let busy = true; busy && turns < 100; turns++) {
    busy = false;
    for (const writer of writers) {
      busy = writer.send() || busy;
      tell();
      while (writer.receive()) busy = true;
    }
  }
  return { server, writers, turns };
}

describe('blocks that several people move, delete, join and count at once', () => {
  for (const { count, seeds, rounds } of [{ count: 2, seeds: 80, rounds: 60 }, { count: 4, seeds: 25, rounds: 150 }]) {
    it(`are the same for all in the end, and nobody mends without end: ${count} people, ${seeds} seeds`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const { server, writers, turns } = run(seed * 7919 + count, count, rounds);
        expect(turns, `seed ${seed}`).toBeLessThan(30);
        server.doc.check();
        for (const { id, state } of writers) {
          expect(state.doc.eq(server.doc), `seed ${seed}, ${id}`).toBe(true);
          expect(collabState(state).unconfirmed, `seed ${seed}, ${id}`).toEqual([]);
        }
      }
    });
  }
});
