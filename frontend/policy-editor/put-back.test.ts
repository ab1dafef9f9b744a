import { describe, expect, it } from 'vitest';
import { collabState, receiveTransaction, takeBatch } from './collab';
import { joined } from './lost-passages';
import { isPassage, putBack } from './put-back';
import { schema } from './schema';
import { paragraphs, stateOf } from './testing/documents';
import { FakeServer } from './testing/fake-server';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';

const SENTENCE = 'وهذه جملة كتبتها هنا';

/** Somebody who writes, and the server that somebody else changes meanwhile. */
class Desk {
  readonly server = new FakeServer('b', paragraphs('first', 'second', 'third'));
  state: EditorState = stateOf(this.server.doc, 0);

  do(make: (tr: Transaction) => Transaction): void {
    this.state = this.state.apply(make(this.state.tr));
  }

  send(): () => void {
    const taken = takeBatch(this.state);
    if (!taken) throw new Error('nothing to send');
    this.state = this.state.apply(taken.tr);
    return () => this.server.submit('me', taken.batch.base, taken.batch.seq, taken.batch.steps);
  }

  /** Somebody else's change, made on what the server has. */
  other(make: (tr: Transaction) => Transaction): void {
    const theirs = stateOf(this.server.doc, this.server.version);
    const taken = takeBatch(theirs.apply(make(theirs.tr)));
    if (!taken) throw new Error('nothing changed');
    this.server.submit('other', taken.batch.base, this.server.version + 1, taken.batch.steps);
  }

  receive(): ReturnType<typeof receiveTransaction> {
    const received = receiveTransaction(this.state, this.server.since(collabState(this.state).version), 'me');
    if (received) this.state = this.state.apply(received.tr);
    return received;
  }

  get texts(): string[] {
    return this.state.doc.children.map((block) => block.textContent);
  }
}

/** The second paragraph goes from 7 to 15. */
const deleteSecond = (tr: Transaction): Transaction => tr.delete(7, 15);
const typeAll = (desk: Desk, text: string, at: number): void => {
  [...text].forEach((letter, i) => desk.do((tr) => tr.insertText(letter, at + i)));
  desk.do((tr) => tr.setSelection(TextSelection.create(tr.doc, at + text.length)));
};

describe('own text whose surroundings somebody deleted', () => {
  it('is put back between the neighbours of what is gone, with the caret at its end', () => {
    const desk = new Desk();
    typeAll(desk, SENTENCE, 14);
    desk.other(deleteSecond);
    const lost = desk.receive()?.lost ?? [];
    expect(lost.map(({ text }) => text)).toEqual([SENTENCE]);
    const back = putBack(desk.state, lost);
    if (!back) throw new Error('not put back');
    expect(back.rest).toEqual([]);
    desk.state = desk.state.apply(back.tr);
    expect(desk.texts).toEqual(['first', SENTENCE, 'third']);
    expect(desk.state.selection.$head.parent.textContent).toBe(SENTENCE);
    expect(desk.state.selection.$head.parentOffset).toBe(SENTENCE.length);
  });

  it('waits for the answer when it is on its way, and comes back once', () => {
    const desk = new Desk();
    typeAll(desk, SENTENCE, 14);
    const arrive = desk.send();
    typeAll(desk, ' وتتمتها', 14 + SENTENCE.length);
    desk.other(deleteSecond);
    const early = desk.receive();
    expect(early?.lost.map(({ text }) => text)).toEqual([' وتتمتها']);
    expect(collabState(desk.state).displaced.map(({ passage }) => passage.text)).toEqual([SENTENCE]);
    desk.other((tr) => tr.insertText('before ', 1));
    desk.receive();
    arrive();
    const late = desk.receive();
    expect(late?.lost.map(({ text, at }) => [text, at])).toEqual([[SENTENCE, 14]]);
    expect(collabState(desk.state).displaced).toEqual([]);
  });

  it('is not lost when the server had it before the deletion', () => {
    const desk = new Desk();
    typeAll(desk, SENTENCE, 14);
    desk.send()();
    desk.other((tr) => tr.delete(7, 15 + SENTENCE.length));
    expect(desk.receive()?.lost).toEqual([]);
    expect(desk.texts).toEqual(['first', 'third']);
  });

  it('keeps its marks, its notes and its paragraphs, and comes as its author had it in the end', () => {
    const desk = new Desk();
    typeAll(desk, 'one two three', 14);
    desk.do((tr) => tr.addMark(14, 17, schema.mark('strong')));
    desk.do((tr) => tr.insert(27, schema.node('footnote', null, schema.text('a note'))));
    desk.do((tr) => tr.split(17));
    desk.do((tr) => tr.delete(19, 20));
    desk.other(deleteSecond);
    const [passage] = desk.receive()?.lost ?? [];
    const [first, second] = passage.blocks;
    expect(first.eq(schema.node('paragraph', { dir: first.attrs.dir as string }, schema.text('one', [schema.mark('strong')])))).toBe(true);
    expect(second.children.map((node) => [node.type.name, node.textContent])).toEqual([
      ['text', 'two three'],
      ['footnote', 'a note'],
    ]);
  });

  it('is offered when it is only a few letters', () => {
    const desk = new Desk();
    typeAll(desk, 'ان', 14);
    desk.other(deleteSecond);
    const lost = desk.receive()?.lost ?? [];
    expect(putBack(desk.state, lost)).toBeNull();
    expect(joined(lost)).toEqual(['ان']);
  });

  it('is nothing any more when its author had deleted it', () => {
    const desk = new Desk();
    typeAll(desk, SENTENCE, 14);
    desk.do((tr) => tr.delete(14, 14 + SENTENCE.length));
    desk.other(deleteSecond);
    expect(desk.receive()?.lost).toEqual([]);
  });

  it('stands behind the list, the table or the quotation that its place is now inside of', () => {
    const desk = new Desk();
    typeAll(desk, SENTENCE, 14);
    desk.other((tr) => tr.delete(4, 18));
    const lost = desk.receive()?.lost ?? [];
    const back = putBack(desk.state, lost);
    if (!back) throw new Error('not put back');
    expect(back.tr.doc.children.map((block) => block.textContent)).toEqual(['firird', SENTENCE]);
    expect(back.tr.doc.slice(back.range.from, back.range.to).content.textBetween(0, back.range.to - back.range.from)).toBe(SENTENCE);
  });

  it('comes before the empty paragraph that is left of an emptied text', () => {
    const desk = new Desk();
    typeAll(desk, SENTENCE, 14);
    desk.other((tr) => tr.delete(0, tr.doc.content.size));
    const back = putBack(desk.state.apply(desk.state.tr), desk.receive()?.lost ?? []);
    expect(back).not.toBeNull();
    const again = putBack(desk.state, [{ blocks: [schema.node('paragraph', null, schema.text(SENTENCE))], text: SENTENCE, at: 1, caret: false }]);
    expect(again?.tr.doc.children.map((block) => block.textContent)).toEqual([SENTENCE, '']);
  });

  it('knows a sentence by three words', () => {
    const passage = (text: string): Parameters<typeof isPassage>[0] => ({ blocks: [], text, at: 1, caret: false });
    expect([isPassage(passage('كلمتان فقط')), isPassage(passage('ثلاث كلمات هنا')), isPassage(passage('A/RES/73/27'))]).toEqual([false, true, false]);
  });
});
