import { TextSelection, type EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blocksAround, exchange, neighbour, sectionAround, type Blocks } from './block-moves';
import { receiveTransaction, takeBatch } from './collab';
import { blockIds } from './block-ids';
import { deletedBlocks } from './deleted-blocks';
import { undo } from './history';
import { movedText } from './moved-text';
import { presenceKey, presencePlugin, setCarets } from './presence';
import { schema } from './schema';
import { FakeServer } from './testing/fake-server';
import { paragraphs, stateOf } from './testing/documents';

const h = (level: number, text: string) => schema.node('heading', { level, id: `h${text}` }, [schema.text(text)]);
const p = (text: string) => schema.node('paragraph', { id: `p${text}` }, [schema.text(text)]);
const at = (state: EditorState, pos: number): EditorState => state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
const texts = (state: EditorState): string[] => state.doc.children.map((node) => node.textContent);
const plugins = () => [blockIds(), movedText(), deletedBlocks(), presencePlugin()];

function moved(state: EditorState, by: 1 | -1, suggests = false): EditorState {
  const blocks = blocksAround(state.selection);
  const over = blocks && neighbour(state.doc, blocks, by);
  if (!blocks || !over) return state;
  const made = exchange(state, blocks, over, suggests);
  return 'tr' in made ? state.apply(made.tr) : state;
}

describe('moving blocks', () => {
  it('keeps ids, caret and all text, in one step that undo takes back', () => {
    let state = at(stateOf(paragraphs('one', 'second one', 'three'), 0, plugins()), 7);
    state = moved(state, 1);
    expect(texts(state)).toEqual(['one', 'three', 'second one']);
    expect(state.doc.children.map(({ attrs }) => attrs.id as unknown)).toEqual(['p0', 'p2', 'p1']);
    expect(state.selection.$head.parent.textContent).toBe('second one');
    expect(state.selection.$head.parentOffset).toBe(1);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(texts(state)).toEqual(['one', 'second one', 'three']);
  });

  it('goes up as well as down, and nowhere at the edges', () => {
    const state = at(stateOf(paragraphs('a', 'b'), 0, plugins()), 4);
    expect(texts(moved(state, -1))).toEqual(['b', 'a']);
    expect(moved(state, 1)).toBe(state);
  });

  it('moves an item inside of its list, a paragraph inside of its cell, and nothing out of them', () => {
    const item = (text: string) => schema.node('list_item', null, [p(text)]);
    const doc = schema.node('doc', null, [p('x'), schema.node('bullet_list', null, [item('a'), item('b')])]);
    const state = at(stateOf(doc), 6);
    expect(state.selection.$head.parent.textContent).toBe('a');
    expect(moved(state, -1)).toBe(state);
    expect(moved(state, 1).doc.child(1).children.map((node) => node.textContent)).toEqual(['b', 'a']);
    const cell = schema.node('table_cell', null, [p('1'), p('2')]);
    const table = schema.node('doc', null, [p('x'), schema.node('table', null, [schema.node('table_row', null, [cell])])]);
    const inCell = at(stateOf(table), 7);
    expect(moved(inCell, -1)).toBe(inCell);
    expect(moved(inCell, 1).doc.child(1).textContent).toBe('21');
  });

  it('leaves the block standing in which somebody else is, and moves nothing between two who write', () => {
    const carets = (...heads: number[]) => heads.map((head, i) => ({ client: `c${i}`, name: `n${i}`, colour: i, anchor: head, head, moves: 0 }));
    let state = at(stateOf(paragraphs('a', 'a much longer one'), 0, plugins()), 2);
    state = state.apply(setCarets(state.tr, carets(1)));
    const [blocks, over]: Blocks[] = [{ from: 0, to: 3 }, { from: 3, to: 22 }];
    const made = exchange(state, blocks, over, false);
    const after = 'tr' in made ? state.apply(made.tr) : state;
    expect(texts(after)).toEqual(['a much longer one', 'a']);
    // It was not taken out, so the caret in it is still in it
    expect(presenceKey.getState(after)?.map(({ head }) => after.doc.resolve(head).parent.textContent)).toEqual(['a']);
    const both = state.apply(setCarets(state.tr, carets(1, 6)));
    expect(exchange(both, blocks, over, false)).toEqual({ busy: ['n0', 'n1'] });
  });

  it('knows a section with all that is under it, and its sisters', () => {
    const doc = schema.node('doc', null, [h(2, 'A'), p('a'), h(3, 'A1'), p('a1'), h(2, 'B'), p('b'), h(1, 'C')]);
    const state = at(stateOf(doc), 5);
    const down = sectionAround(state.selection, 1);
    expect(down && doc.slice(down.blocks.from, down.blocks.to).content.childCount).toBe(4);
    if (!down?.over) throw new Error('a sister');
    const made = exchange(state, down.blocks, down.over, false);
    expect('tr' in made && texts(state.apply(made.tr))).toEqual(['B', 'b', 'A', 'a', 'A1', 'a1', 'C']);
    expect(sectionAround(state.selection, -1)?.over).toBeNull();
    expect(sectionAround(TextSelection.create(doc, doc.content.size - 5), 1)?.over).toBeNull();
  });
});

/** Two people at one server; each sends what is waiting, and takes what is new. */
class Writer {
  constructor(private readonly server: FakeServer, readonly client: string, public state = stateOf(server.doc, 0, plugins())) {}
  #version = 0;
  send(): void {
    const sent = takeBatch(this.state);
    if (!sent) return;
    this.state = this.state.apply(sent.tr);
    const { base, seq, steps } = sent.batch;
    this.server.submit(this.client, base, seq, steps);
  }
  take(): void {
    const frame = this.server.since(this.#version);
    this.#version = frame.version;
    const received = receiveTransaction(this.state, frame, this.client);
    if (received) this.state = this.state.apply(received.tr);
  }
}

describe('moving while others write', () => {
  const world = () => {
    const server = new FakeServer('body', paragraphs('abc', 'much longer than the first', 'z'));
    const [a, b] = [new Writer(server, 'a'), new Writer(server, 'b')];
    const settle = () => {
      for (let i = 0; i < 4; i++) for (const each of [a, b]) { each.take(); each.send(); each.take(); }
      expect(a.state.doc.toJSON()).toEqual(server.doc.toJSON());
      expect(b.state.doc.toJSON()).toEqual(server.doc.toJSON());
      return texts(a.state);
    };
    return { a, b, settle };
  };

  it('keeps what another had typed into the moved block before the move arrived', () => {
    const { a, b, settle } = world();
    b.state = b.state.apply(b.state.tr.insertText('NEW', 2));
    a.state = moved(at(a.state, 1), 1);
    b.send();
    a.send();
    expect(settle()).toEqual(['much longer than the first', 'aNEWbc', 'z']);
  });

  it('keeps it also when it comes before the move was sent', () => {
    const { a, b, settle } = world();
    b.state = b.state.apply(b.state.tr.insertText('NEW', 4));
    b.send();
    a.state = moved(at(a.state, 1), 1);
    expect(settle()).toEqual(['much longer than the first', 'abcNEW', 'z']);
  });

  it('leaves one block when two people move it at the same time', () => {
    const { a, b, settle } = world();
    a.state = moved(at(a.state, 1), 1);
    b.state = moved(at(b.state, 1), 1);
    a.send();
    b.send();
    expect(settle()).toEqual(['much longer than the first', 'abc', 'z']);
  });

  const deleteFirst = (state: EditorState): EditorState => state.apply(state.tr.delete(0, 5));

  it('leaves nothing of a block that somebody deletes meanwhile, whoever comes first', () => {
    for (const first of ['a', 'b']) {
      const { a, b, settle } = world();
      a.state = moved(at(a.state, 1), 1);
      b.state = deleteFirst(b.state);
      for (const each of first === 'a' ? [a, b] : [b, a]) each.send();
      expect(settle()).toEqual(['much longer than the first', 'z']);
    }
  });

  it('leaves nothing of it either when the deletion is heard of before the move is sent, or the other way round', () => {
    const one = world();
    one.b.state = deleteFirst(one.b.state);
    one.b.send();
    one.b.take();
    one.a.state = moved(at(one.a.state, 1), 1);
    one.a.send();
    // The deletion is confirmed: only who moved it knows that there is something to mend
    one.b.take();
    expect(one.settle()).toEqual(['much longer than the first', 'z']);
    const two = world();
    two.a.state = moved(at(two.a.state, 1), 1);
    two.a.send();
    two.b.state = deleteFirst(two.b.state);
    expect(two.settle()).toEqual(['much longer than the first', 'z']);
  });

  it('lets who deleted it take that back', () => {
    const { a, b, settle } = world();
    a.state = moved(at(a.state, 1), 1);
    b.state = deleteFirst(b.state);
    a.send();
    b.send();
    settle();
    undo(b.state, (tr) => (b.state = b.state.apply(tr)));
    expect(settle()).toEqual(['much longer than the first', 'abc', 'z']);
  });

  it('keeps what was typed into the moved block after somebody had deleted it', () => {
    const { a, b, settle } = world();
    b.state = deleteFirst(b.state);
    b.send();
    a.state = moved(at(a.state, 1), 1);
    a.state = a.state.apply(a.state.tr.insertText('NEW', a.state.selection.head));
    expect(settle()).toEqual(['much longer than the first', 'NEWabc', 'z']);
  });

  it('does not double a block that somebody joins to the one before it', () => {
    const { a, b, settle } = world();
    b.state = b.state.apply(b.state.tr.join(5));
    b.send();
    a.state = moved(at(a.state, 6), 1);
    a.send();
    expect(settle().join(' ').match(/much/g)).toHaveLength(1);
  });

  it('leaves a block alone that is brought back on purpose after it was deleted', () => {
    const { a, b, settle } = world();
    const [block] = b.state.doc.children;
    b.state = deleteFirst(b.state);
    b.send();
    b.state = b.state.apply(b.state.tr.insertText('typing on', 1));
    b.take();
    a.take();
    a.state = a.state.apply(a.state.tr.insert(0, block));
    a.send();
    expect(settle()[0]).toBe('abc');
  });
});
