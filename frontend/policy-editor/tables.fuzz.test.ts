import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { CellSelection, fixTablesKey, TableMap } from 'prosemirror-tables';
import { describe, expect, it } from 'vitest';
import { blockIds } from './block-ids';
import { collabState, receiveTransaction, takeBatch, type Batch } from './collab';
import { undo } from './history';
import type { EntriesFrame } from './protocol';
import { schema } from './schema';
import * as act from './tables';
import { ownTableEditing } from './table-editing';
import { stateOf } from './testing/documents';
import { FakeServer } from './testing/fake-server';
import { randomOf, type Random } from './testing/random';

const COMMANDS: readonly Command[] = [
  act.rowAfter, act.rowBefore, act.columnAfter, act.columnBefore, act.rowDelete, act.columnDelete, act.merge, act.split,
  act.headerRow, act.widen(1), undo,
];

function document(): Node {
  const cell = (text: string) => schema.node('table_cell', null, [schema.node('paragraph', { id: text }, [schema.text(text)])]);
  const row = (r: number) => schema.node('table_row', null, [0, 1, 2].map((c) => cell(`r${r}c${c}`)));
  const words = (text: string) => schema.node('paragraph', { id: text }, [schema.text(text)]);
  return schema.node('doc', null, [words('before'), schema.node('table', { id: 't' }, [row(0), row(1), row(2)]), words('after')]);
}

const tables = (doc: Node): Node[] => doc.children.filter((node) => node.type === schema.nodes.table);

class Person {
  state: EditorState;
  inbox: EntriesFrame[] = [];
  outbox: Batch[] = [];
  repairs = 0;

  constructor(readonly id: string, private readonly server: FakeServer, private readonly random: Random) {
    this.state = stateOf(server.doc, 0, [ownTableEditing(() => true), blockIds()]);
  }

  edit(): void {
    const cells: number[] = [];
    this.state.doc.descendants((node, pos) => {
      if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') cells.push(pos);
      return !node.isTextblock;
    });
    if (cells.length === 0) return;
    const any = (): number => cells[this.random(cells.length)];
    const tr = this.state.tr;
    const wide = this.random(3) === 0 && tables(this.state.doc).every((node) => !TableMap.get(node).problems);
    tr.setSelection(wide ? CellSelection.create(tr.doc, any(), any()) : TextSelection.near(tr.doc.resolve(any() + 1)));
    this.state = this.state.apply(tr);
    COMMANDS[this.random(COMMANDS.length)](this.state, (made) => (this.state = this.state.apply(made)));
  }

  send(): void {
    const taken = takeBatch(this.state);
    if (!taken) return;
    this.state = this.state.apply(taken.tr);
    this.outbox.push(taken.batch);
  }

  deliver(): boolean {
    const batch = this.outbox.shift();
    if (batch) this.server.submit(this.id, batch.base, batch.seq, batch.steps);
    return batch !== undefined;
  }

  receive(frame: EntriesFrame): void {
    const received = receiveTransaction(this.state, frame, this.id);
    if (!received) return;
    const { state, transactions } = this.state.applyTransaction(received.tr);
    this.repairs += transactions.filter((tr) => tr.getMeta(fixTablesKey) !== undefined).length;
    this.state = state;
  }
}

function run(seed: number, count: number, rounds: number): { server: FakeServer; people: Person[] } {
  const random = randomOf(seed);
  const server = new FakeServer('b', document());
  const people = Array.from({ length: count }, (_, i) => new Person(`c${i}`, server, random));
  let told = 0;
  const tell = (): void => {
    if (server.version === told) return;
    const frame = server.since(told);
    told = server.version;
    for (const person of people) person.inbox.push(frame);
  };
  const step = (person: Person): boolean => {
    person.send();
    const sent = person.deliver();
    tell();
    return sent;
  };
  for (let round = 0; round < rounds; round++) {
    const person = people[random(count)];
    if (random(3) === 0) person.edit();
    else if (random(2)) step(person);
    else {
      const frame = person.inbox.shift();
      if (frame) person.receive(frame);
    }
  }
  for (let busy = true, turn = 0; busy && turn < 200; turn++) {
    busy = false;
    for (const person of people) {
      busy = step(person) || busy;
      for (let frame = person.inbox.shift(); frame; frame = person.inbox.shift()) person.receive(frame);
      busy ||= person.inbox.length > 0 || collabState(person.state).unconfirmed.length > 0;
    }
    busy ||= people.some((person) => person.inbox.length > 0);
  }
  return { server, people };
}

describe('one table that several people change at once', () => {
  it('a row and a column added at the same time meet in one new cell, made by one of the two', () => {
    const random = randomOf(1);
    const server = new FakeServer('b', document());
    const [a, b] = ['a', 'b'].map((id) => new Person(id, server, random));
    for (const person of [a, b]) {
      const tr = person.state.tr;
      person.state = person.state.apply(tr.setSelection(TextSelection.near(tr.doc.resolve(12))));
    }
    act.rowAfter(a.state, (tr) => (a.state = a.state.apply(tr)));
    act.columnAfter(b.state, (tr) => (b.state = b.state.apply(tr)));
    let told = 0;
    for (let turn = 0; turn < 6; turn++) {
      for (const person of [a, b]) {
        person.send();
        person.deliver();
      }
      const frame = server.since(told);
      told = server.version;
      for (const person of [a, b]) person.receive(frame);
    }
    const [table] = tables(server.doc);
    const map = TableMap.get(table);
    expect([map.width, map.height, map.problems]).toEqual([4, 4, null]);
    expect(table.children.map((row) => row.childCount)).toEqual([4, 4, 4, 4]);
    expect(a.repairs + b.repairs).toBe(1);
    expect(a.state.doc.eq(b.state.doc)).toBe(true);
  });

  for (const { count, seeds, rounds } of [{ count: 2, seeds: 80, rounds: 60 }, { count: 4, seeds: 20, rounds: 120 }]) {
    it(`is the same for all and whole in the end: ${count} people, ${seeds} seeds`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const { server, people } = run(seed * 104_729 + count, count, rounds);
        for (const person of people) {
          expect(person.state.doc.eq(server.doc), `seed ${seed}, ${person.id}`).toBe(true);
          expect(collabState(person.state).unconfirmed, `seed ${seed}, ${person.id}`).toEqual([]);
        }
        server.doc.check();
        for (const table of tables(server.doc)) expect(TableMap.get(table).problems, `seed ${seed}`).toBeNull();
      }
    });
  }
});
