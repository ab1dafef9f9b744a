import { TextSelection, type Command, type EditorState, type Plugin } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { noBidiControls, withoutBidiControls } from './bidi';
import { firstStrong } from './first-strong';
import { blockIds, freshId } from './block-ids';
import { collabState, receiveTransaction } from './collab';
import { deleteItem, linkAround, releaseItem, setLink, toggleList } from './commands';
import { blockDirection } from './direction';
import { citationTransaction, libraryItemTransaction } from './insert';
import words from '../../src/test/resources/prose/words.json';
import { outlineOf, wordCount } from './outline';
import { wordsIn } from './words-in';
import { schema } from './schema';
import { paragraphs, stateOf, typed } from './testing/documents';
import { randomOf } from './testing/random';

const ids = (state: EditorState): (string | null)[] => {
  const found: (string | null)[] = [];
  state.doc.descendants((node) => {
    if ('id' in node.attrs) found.push(node.attrs.id as string | null);
  });
  return found;
};

describe('block ids', () => {
  const start = stateOf(paragraphs('one', 'two'), 0, [blockIds()]);

  it('are given to the new half of a split block', () => {
    const after = start.apply(start.tr.split(3));
    expect(ids(after)[0]).toBe('p0');
    expect(new Set(ids(after)).size).toBe(3);
  });

  it('stay with the text when a block is split at its start', () => {
    const after = start.apply(start.tr.split(1));
    expect(after.doc.child(1).attrs.id).toBe('p0');
    expect(after.doc.child(0).attrs.id).not.toBe('p0');
  });

  it('are given to lists and items made by a command', () => {
    let after = start;
    toggleList('bullet_list')(start, (tr) => (after = start.apply(tr)));
    expect(ids(after)).not.toContain(null);
    expect(new Set(ids(after)).size).toBe(ids(after).length);
  });

  it('are not given to what others wrote', () => {
    const bare = schema.node('paragraph').toJSON() as Record<string, unknown>;
    const step = { stepType: 'replace', from: 0, to: 0, slice: { content: [bare] } };
    const received = receiveTransaction(start, { version: 1, entries: [{ client: 'o', seq: 1, steps: [step] }] }, 'me');
    const after = received ? start.apply(received.tr) : start;
    expect(ids(after)).toContain(null);
    expect(collabState(after).unconfirmed).toEqual([]);
  });

  it('are short, random and usable as XML names', () => {
    expect(freshId()).toMatch(/^b[a-z2-9]{11}$/);
    expect(freshId()).not.toBe(freshId());
  });
});

describe('direction', () => {
  it('of a text is that of its first letter', () => {
    expect(firstStrong('١٢ (نص) abc')).toBe('rtl');
    expect(firstStrong('“A” نص')).toBe('ltr');
    expect(firstStrong('2027 – 14')).toBeNull();
  });

  it('overrides are removed from whatever is typed', () => {
    expect(withoutBidiControls('a\u202eb\u2067c')).toBe('abc');
    const state = typed(stateOf(paragraphs('x'), 0, [noBidiControls()]), 1, 'a\u202eb\u2066');
    expect(state.doc.textContent).toBe('abx');
  });

  const directions = (state: EditorState, plugin: Plugin<DecorationSet>): [number, string][] => {
    const found: Decoration[] = plugin.getState(state)?.find() ?? [];
    return found
      .map((d): [number, string] => [d.from, (d as unknown as { type: { attrs: { dir: string } } }).type.attrs.dir])
      .sort((x, y) => x[0] - y[0]);
  };

  it('of an empty block is that of the document, of a list that of its text', () => {
    const item = schema.node('list_item', null, [schema.node('paragraph', null, [schema.text('English')])]);
    const doc = schema.node('doc', null, [schema.node('paragraph'), schema.node('bullet_list', null, [item])]);
    const plugin = blockDirection('rtl') as Plugin<DecorationSet>;
    expect(directions(stateOf(doc, 0, [plugin]), plugin)).toEqual([
      [0, 'rtl'],
      [2, 'ltr'],
      [4, 'ltr'],
    ]);
  });

  it('follows every change as if the document were new', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed);
      const plugin = blockDirection('rtl') as Plugin<DecorationSet>;
      let state = stateOf(paragraphs('one', 'نص', '', '12'), 0, [plugin]);
      for (let i = 0; i < 25; i++) {
        const { tr, doc } = state;
        const at = 1 + random(doc.content.size - 1);
        const end = Math.min(doc.content.size, at + random(9));
        const inText = doc.resolve(at).parent.inlineContent;
        if (random(3) === 0) tr.delete(at, end);
        else if (inText && random(2)) tr.insertText(random(2) ? 'ع' : 'a', at);
        else if (canSplit(doc, at)) tr.split(at);
        else if (random(2) && doc.resolve(at).depth > 0) tr.setNodeAttribute(doc.resolve(at).before(), 'dir', 'ltr');
        // As a confirmation does: takes back what was written, the same object comes again
        if (random(3) === 0 && tr.steps.length === 1) tr.step(tr.steps[0].invert(doc)).step(tr.steps[0]);
        state = state.apply(tr);
        const fresh = blockDirection('rtl') as Plugin<DecorationSet>;
        expect(directions(state, plugin), `seed ${seed}`).toEqual(directions(stateOf(state.doc, 0, [fresh]), fresh));
      }
    }
  });
});

describe('insertions', () => {
  const item = { link: 'l1', item: 'REC-1', catalogue: 'urn:x', version: 2, title: 'عنوان', paragraphs: ['one', '', 'two'] };

  it('put a library item behind the block with the caret, with room to write after it', () => {
    const state = stateOf(paragraphs('text'), 0, [blockIds()]);
    const after = state.apply(libraryItemTransaction(state, item));
    expect(after.doc.content.content.map((n) => n.type.name)).toEqual(['paragraph', 'library_item', 'paragraph']);
    expect(after.doc.child(1).textBetween(0, after.doc.child(1).content.size, '|')).toBe('عنوان|one|two');
    expect(ids(after)).not.toContain(null);
  });

  it('can be released into ordinary text, or deleted', () => {
    const state = stateOf(paragraphs('text'), 0, [blockIds()]);
    const inside = state.apply(libraryItemTransaction(state, item));
    const after = (command: Command): string[] => {
      let result = inside;
      command(inside, (tr) => (result = inside.apply(tr)));
      return result.doc.content.content.map((n) => `${n.type.name}:${n.textContent}`);
    };
    expect(after(releaseItem)).toEqual(['text', 'عنوان', 'one', 'two', ''].map((text) => `paragraph:${text}`));
    expect(after(deleteItem)).toEqual(['paragraph:text', 'paragraph:']);
    expect(releaseItem(state)).toBe(false);
  });

  it('refuse an item that breaks the schema', () => {
    const state = stateOf(paragraphs(''));
    expect(() => libraryItemTransaction(state, { ...item, version: 0 })).toThrow(RangeError);
    expect(() => citationTransaction(state, { ...item, label: 'x'.repeat(201) })).toThrow(RangeError);
  });

  it('put a link on the word around the caret and find it again', () => {
    const state = stateOf(paragraphs(''));
    let linked = state;
    setLink('https://un.org/')(state, (tr) => (linked = state.apply(tr)));
    linked = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 4)));
    expect(linkAround(linked)).toEqual({ from: 1, to: 16, href: 'https://un.org/' });
  });
});

describe('reports', () => {
  it('count words in both scripts and list the headings', () => {
    const heading = schema.node('heading', { level: 2, id: 'h' }, [schema.text('الأمنُ السيبراني')]);
    const doc = schema.node('doc', null, [heading, schema.node('paragraph', null, [schema.text("it's well-known – 2027.")])]);
    expect(wordCount(doc)).toBe(5);
    expect(outlineOf(doc)).toEqual([{ level: 2, text: 'الأمنُ السيبراني', id: 'h' }]);
  });

  it.each(words.filter((row) => row.text !== undefined))('count $words words in "$text", as the server does', ({ text, words }) => {
    expect(wordsIn(text ?? '')).toBe(words);
  });

  it.each(words.filter((row) => row.document))('count $words words in a document, as the server does', ({ document, words }) => {
    expect(wordCount(schema.nodeFromJSON(document))).toBe(words);
  });

  it('leave out words that are only suggested, and keep those whose deletion is', () => {
    const mark = (kind: string) => [schema.mark(kind, { id: 's', author: 'a', at: 1 })];
    const text = [schema.text('States agree'), schema.text(' in full', mark('insertion')), schema.text(' today', mark('deletion'))];
    expect(wordCount(schema.node('doc', null, [schema.node('paragraph', null, text)]))).toBe(3);
  });
});
