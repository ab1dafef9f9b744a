import type { EditorState, Plugin } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { canSplit } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { wordCount } from './outline';
import { schema } from './schema';
import { resolveSuggestions } from './suggesting-resolve';
import { suggestionsIn } from './suggestions';
import { suggestionsKey, suggestionsPlugin, type SuggestionsShown } from './suggestions-plugin';
import { paragraphs, stateOf } from './testing/documents';
import { randomOf } from './testing/random';

const plugin = (): Plugin<SuggestionsShown> => suggestionsPlugin({ name: (author) => author, colour: () => 1 }, (key) => key);

const drawn = (state: EditorState): string[] => {
  const set: DecorationSet | undefined = suggestionsKey.getState(state)?.decorations;
  return (set?.find() ?? []).map(({ from, to }) => `${from}-${to}`).sort();
};

/** The same text as if it had just been loaded: nothing in it was looked at before. */
const anew = (state: EditorState): EditorState => stateOf(schema.nodeFromJSON(state.doc.toJSON()), 0, [plugin()]);

describe('what is drawn and counted block by block', () => {
  it('is after every change what a new document would give', () => {
    let suggested = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const random = randomOf(seed);
      let state = stateOf(paragraphs('one two', 'نص آخر', '', 'three 12'), 0, [plugin()]);
      for (let i = 0; i < 25; i++) {
        const { tr, doc } = state;
        const at = 1 + random(doc.content.size - 1);
        const end = Math.min(doc.content.size, at + random(9));
        const inText = doc.resolve(at).parent.inlineContent;
        const key = { id: `s${random(4)}`, author: `a${random(2)}`, at: 1 };
        const name = ['insertion', 'deletion', 'formatting'][random(3)];
        const block = random(doc.childCount);
        const place = Array.from({ length: block }, (_, n) => doc.child(n).nodeSize).reduce((a, b) => a + b, 0);
        // Takes a block out and puts the very same one back, which looks unchanged
        if (random(4) === 0 && doc.childCount > 1) tr.delete(place, place + doc.child(block).nodeSize).insert(place, doc.child(block));
        else if (random(3) === 0) tr.addMark(at, end, schema.marks[name].create(key));
        else if (random(4) === 0) tr.delete(at, end);
        else if (inText && random(2)) tr.insertText(random(2) ? 'ع' : ' b', at);
        else if (canSplit(doc, at)) tr.split(at);
        else if (doc.resolve(at).depth > 0) tr.setNodeAttribute(doc.resolve(at).before(), 'change', `${random(2) ? 'ins' : 'split'} s1 a1 1`);
        // As a confirmation does: takes back what was written, and the same object comes again
        if (random(3) === 0 && tr.steps.length === 1) tr.step(tr.steps[0].invert(doc)).step(tr.steps[0]);
        state = state.apply(tr);
        const fresh = anew(state);
        expect(drawn(state), `seed ${seed}`).toEqual(drawn(fresh));
        expect(suggestionsIn(state.doc), `seed ${seed}`).toEqual(suggestionsIn(fresh.doc));
        expect(wordCount(state.doc), `seed ${seed}`).toBe(wordCount(fresh.doc));
        expect(wordCount(state.doc), `seed ${seed}`).toBe(wordCount(resolveSuggestions(state.doc, () => 'reject')));
        suggested += drawn(state).length;
      }
    }
    expect(suggested).toBeGreaterThan(1000);
  });
});
