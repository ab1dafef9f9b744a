import { describe, expect, it } from 'vitest';
import { findKey, findPlugin, goToHit, lookFor, replaceHit, replaceHits } from './find-plugin';
import { schema } from './schema';
import { stateOf } from './testing/documents';

const { nodes, marks } = schema;
const text = (words: string, strong = false) => schema.text(words, strong ? [marks.strong.create()] : []);
const p = (...content: Parameters<typeof nodes.paragraph.create>[1][]) => nodes.paragraph.create(null, content as never);
const footnote = nodes.footnote.create({ id: 'f' }, text('see the cyber law'));
const item = nodes.library_item.create({ link: 'l', item: 'i', catalogue: 'c', version: 1 }, [p(text('cyber of the paper'))]);
const struck = schema.text('cyber', [marks.deletion.create({ id: 'd', author: 'a', at: 1 })]);
const doc = nodes.doc.create(null, [p(text('Our '), text('Cyb', true), text('er'), footnote, text(' law')), item, p(text('a cyber '), struck)]);
const start = stateOf(doc, 0, [findPlugin(() => undefined)]);
const looking = start.apply(lookFor(start, { words: 'cyber' }));
const hits = (state: typeof start) => findKey.getState(state)?.hits ?? [];

describe('finding in the open text', () => {
  it('finds across formatting and in footnotes, and nothing that is struck', () => {
    expect(hits(looking).map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Cyber', 'cyber', 'cyber', 'cyber']);
    expect(hits(looking).map(({ inItem }) => inItem)).toEqual([false, false, true, false]);
  });

  it('goes round, and selects what it shows', () => {
    let state = looking;
    const seen: number[] = [];
    for (let i = 0; i < 5; i++) {
      const tr = goToHit(state, 1);
      if (tr) state = state.apply(tr);
      seen.push(findKey.getState(state)?.current ?? -1);
    }
    expect(seen).toEqual([1, 2, 3, 0, 1]);
  });

  it('replaces one with the formatting of its first letter and goes on to the next', () => {
    let state = looking;
    replaceHit('digital')(state, (tr) => (state = state.apply(tr)));
    const { firstChild } = state.doc;
    expect(firstChild?.textContent.startsWith('Our digital')).toBe(true);
    expect(firstChild?.child(1).marks.map(({ type }) => type.name)).toEqual(['strong']);
    expect(hits(state)).toHaveLength(3);
  });

  it('replaces all but words of the library', () => {
    let state = looking;
    replaceHits('digital')(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.textContent).toBe('Our digitalsee the digital law lawcyber of the papera digital cyber');
    expect(hits(state)).toHaveLength(1);
  });

  it('keeps up with what is typed and ends when nothing is looked for', () => {
    const typed = looking.apply(looking.tr.insertText('cyber ', 1));
    expect(hits(typed)).toHaveLength(5);
    expect(hits(typed.apply(lookFor(typed, null)))).toHaveLength(0);
  });
});
