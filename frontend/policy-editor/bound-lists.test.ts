import { splitListItem } from 'prosemirror-schema-list';
import { TextSelection, type EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockIds } from './block-ids';
import { boundLists } from './bound-lists';
import { receiveTransaction, takeBatch } from './collab';
import { undo } from './history';
import { schema } from './schema';
import { FakeServer } from './testing/fake-server';
import { stateOf } from './testing/documents';

let count = 0;
const fresh = (): string => `n${++count}`;
const p = (text: string) => schema.node('paragraph', { id: fresh() }, [schema.text(text)]);
const list = (id: string, start: number, ...texts: string[]) =>
  schema.node('ordered_list', { id, start }, texts.map((text) => schema.node('list_item', { id: fresh() }, [p(text)])));
const three = () => schema.node('doc', null, [list('a', 1, 'one', 'two'), p('between'), list('b', 3, 'three'), p('between'), list('c', 4, 'four')]);
const open = (doc = three(), mayRepair = true): EditorState => stateOf(doc, 0, [blockIds(), boundLists(() => mayRepair)]);
const starts = ({ doc }: EditorState): unknown[] => doc.children.filter(({ type }) => type.name === 'ordered_list').map(({ attrs }) => attrs.start as unknown);

/** Enter behind these words: one item more. */
function added(state: EditorState, words: string): EditorState {
  let end = -1;
  state.doc.descendants((node, pos) => {
    if (node.text === words) end = pos + node.nodeSize;
  });
  let result = state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)));
  splitListItem(schema.nodes.list_item)(result, (tr) => (result = result.apply(tr)));
  return result;
}

describe('a list that goes on from the one before it', () => {
  it('keeps going on when items come and go there, and so do those behind it', () => {
    let state = added(open(), 'one');
    expect(starts(state)).toEqual([1, 4, 5]);
    state = state.apply(state.tr.delete(1, state.doc.child(0).child(0).nodeSize + 1));
    state = state.apply(state.tr.delete(1, state.doc.child(0).child(0).nodeSize + 1));
    expect(starts(state)).toEqual([1, 2, 3]);
  });

  it('is taken back with what moved it, in one undo', () => {
    let state = added(open(), 'two');
    expect(starts(state)).toEqual([1, 4, 5]);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(starts(state)).toEqual([1, 3, 4]);
    expect(state.doc.child(0).childCount).toBe(2);
  });

  it('is left alone where it does not go on, where nothing is before it any more, and by who only suggests', () => {
    const doc = (first: number, second: number) => schema.node('doc', null, [list('a', first, 'one'), p('x'), list('b', second, 'last')]);
    expect(starts(added(open(doc(1, 7)), 'one'))).toEqual([1, 7]);
    expect(starts(added(open(doc(0, 1)), 'one'))).toEqual([0, 1]);
    const state = open(doc(1, 2));
    expect(starts(state.apply(state.tr.delete(0, state.doc.child(0).nodeSize)))).toEqual([2]);
    expect(starts(added(open(doc(1, 2), false), 'one'))).toEqual([1, 2]);
  });

  it('counts what two people add at the same time', () => {
    const server = new FakeServer('body', three());
    const people = ['a', 'b'].map((client) => ({ client, state: open(server.doc), version: 0 }));
    const send = (one: (typeof people)[0]): void => {
      const sent = takeBatch(one.state);
      if (!sent) return;
      one.state = one.state.apply(sent.tr);
      server.submit(one.client, sent.batch.base, sent.batch.seq, sent.batch.steps);
    };
    const take = (one: (typeof people)[0]): void => {
      const frame = server.since(one.version);
      one.version = frame.version;
      const received = receiveTransaction(one.state, frame, one.client);
      if (received) one.state = one.state.apply(received.tr);
    };
    people.forEach((one, i) => (one.state = added(one.state, ['one', 'two'][i])));
    people.forEach(send);
    for (let i = 0; i < 5; i++) for (const one of people) { take(one); send(one); take(one); }
    for (const { state } of people) {
      expect(starts(state)).toEqual([1, 5, 6]);
      expect(state.doc.toJSON()).toEqual(server.doc.toJSON());
      expect(takeBatch(state)).toBeNull();
    }
  });
});
