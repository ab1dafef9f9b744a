import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { collabState, receiveTransaction, takeBatch } from './collab';
import { canRedo, canUndo, redo, undo } from './history';
import { isTooLarge } from './large-steps';
import { paragraphs, stateOf } from './testing/documents';
import { FakeServer } from './testing/fake-server';
import { randomOf } from './testing/random';

class Writer {
  state: EditorState;
  #clock = 1000;

  constructor(
    readonly id: string,
    readonly server: FakeServer,
  ) {
    this.state = stateOf(server.doc, server.version);
  }

  /** Each call is an edit of its own; calls in a row are kept apart by time. */
  type(at: number, text: string, pause = 5000): void {
    this.#clock += pause;
    this.state = this.state.apply(this.state.tr.insertText(text, at).setTime(this.#clock));
  }

  erase(from: number, to: number): void {
    this.#clock += 5000;
    this.state = this.state.apply(this.state.tr.delete(from, to).setTime(this.#clock));
  }

  undo(): boolean {
    return undo(this.state, (tr) => (this.state = this.state.apply(tr)));
  }

  redo(): boolean {
    return redo(this.state, (tr) => (this.state = this.state.apply(tr)));
  }

  sync(): void {
    this.receive();
    const taken = takeBatch(this.state);
    if (!taken) return;
    this.state = this.state.apply(taken.tr);
    this.server.submit(this.id, taken.batch.base, taken.batch.seq, taken.batch.steps);
    this.receive();
  }

  receive(): void {
    const received = receiveTransaction(this.state, this.server.since(collabState(this.state).version), this.id);
    if (received) this.state = this.state.apply(received.tr);
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '|');
  }
}

const pair = (...texts: string[]): [Writer, Writer] => {
  const server = new FakeServer('b', paragraphs(...texts));
  return [new Writer('a', server), new Writer('b', server)];
};

describe('undo', () => {
  it('takes back what was typed in one go, then what was typed before', () => {
    const [a] = pair('');
    a.type(1, 'a');
    a.type(2, 'b', 10);
    a.type(3, 'c');
    a.undo();
    expect(a.text).toBe('ab');
    a.undo();
    expect(a.text).toBe('');
    expect(canUndo(a.state)).toBe(false);
  });

  it('leaves the text of others where it is', () => {
    const [a, b] = pair('');
    a.type(1, 'mine');
    a.sync();
    b.receive();
    b.type(3, 'YOURS');
    b.sync();
    a.receive();
    expect(a.text).toBe('miYOURSne');
    a.undo();
    expect(a.text).toBe('YOURS');
    a.redo();
    expect(a.text.replace('YOURS', '')).toBe('mine');
  });

  it('does not offer the changes of others', () => {
    const [a, b] = pair('x');
    b.type(1, 'b');
    b.sync();
    a.receive();
    expect(canUndo(a.state)).toBe(false);
    expect(a.undo()).toBe(false);
  });

  it('works for steps that were rebased while under way', () => {
    const [a, b] = pair('base');
    a.type(5, '!');
    b.type(1, '>>');
    b.sync();
    a.receive();
    expect(a.text).toBe('>>base!');
    a.undo();
    expect(a.text).toBe('>>base');
    a.sync();
    b.receive();
    expect(b.text).toBe('>>base');
  });

  it('brings back what was deleted, around what others wrote meanwhile', () => {
    const [a, b] = pair('keep this text');
    a.erase(6, 11);
    a.sync();
    b.receive();
    b.type(1, 'B ');
    b.sync();
    a.receive();
    a.undo();
    expect(a.text).toBe('B keep this text');
  });

  it('can go back and forth many times', () => {
    const [a, b] = pair('');
    a.type(1, 'one ');
    a.type(5, 'two ');
    for (let i = 0; i < 5; i++) {
      a.undo();
      a.sync();
      b.receive();
      b.type(1, 'b');
      b.sync();
      a.receive();
      a.redo();
      a.sync();
    }
    expect(a.text).toBe('bbbbbone two ');
    expect(canRedo(a.state)).toBe(false);
  });

  it('forgets what could be redone once something new is typed', () => {
    const [a] = pair('');
    a.type(1, 'a');
    a.undo();
    a.type(1, 'b');
    expect(canRedo(a.state)).toBe(false);
  });

  it('of a deletion too large for one frame comes back in pieces', () => {
    const [a, b] = pair(...Array.from({ length: 400 }, (_, i) => `${i} ${'نص طويل '.repeat(120)}`));
    const before = a.state.doc;
    a.erase(3, before.content.size - 3);
    a.sync();
    b.receive();
    a.undo();
    expect(a.state.doc.eq(before)).toBe(true);
    const steps = collabState(a.state).unconfirmed.map((u) => u.step);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.some(isTooLarge)).toBe(false);
    for (let i = 0; i < 10; i++) a.sync();
    b.receive();
    expect(b.state.doc.eq(before)).toBe(true);
  });

  it('of everything leaves exactly what the others typed, on many seeds', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomOf(seed);
      const [a, b] = pair('', '');
      for (let i = 0; i < 40; i++) {
        const [writer, letter] = random(2) ? [a, 'a'] : [b, 'b'];
        const index = random(writer.state.doc.childCount);
        let start = 1;
        for (let p = 0; p < index; p++) start += writer.state.doc.child(p).nodeSize;
        const at = start + random(writer.state.doc.child(index).content.size + 1);
        if (random(8) === 0) (random(2) ? writer.undo() : writer.redo());
        else writer.type(at, letter, random(2) ? 5000 : 10);
        if (random(2)) (random(2) ? a : b).sync();
      }
      for (let i = 0; i < 3; i++) for (const writer of [a, b]) writer.sync();
      const typedByB = b.text.replace(/[^b]/g, '').length;
      while (canUndo(a.state)) {
        a.undo();
        if (random(2)) a.sync();
      }
      for (let i = 0; i < 3; i++) for (const writer of [a, b]) writer.sync();
      expect(a.text, `seed ${seed}`).not.toContain('a');
      expect(a.text.replace(/[^b]/g, '').length, `seed ${seed}`).toBe(typedByB);
      expect(a.text, `seed ${seed}`).toBe(b.text);
    }
  });
});
