// @vitest-environment jsdom
import type { Node } from 'prosemirror-model';
import { canSplit } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, it } from 'vitest';
import { FootnoteView } from './footnote-view';
import { noteNumbers } from './note-numbers';
import { schema } from './schema';
import { paragraphs, stateOf } from './testing/documents';
import { randomOf } from './testing/random';

const note = (): Node => schema.node('footnote', null, [schema.text('note')]);

function editor(language: 'ar' | 'en', ...texts: string[]): EditorView {
  return new EditorView(document.body.appendChild(document.createElement('div')), {
    state: stateOf(paragraphs(...texts), 0, [noteNumbers(language === 'ar' ? 'rtl' : 'ltr')]),
    nodeViews: { footnote: (node, view, getPos) => new FootnoteView(node, view, getPos, (key) => key) },
  });
}

const numbers = (view: EditorView): (string | undefined)[] =>
  [...view.dom.querySelectorAll<HTMLElement>('.pe-footnote')].map(({ dataset }) => dataset.note);

afterEach(() => document.body.replaceChildren());

describe('the numbers of notes', () => {
  it('follow their order when a note comes before another and goes again', () => {
    const view = editor('en', 'one', 'two');
    view.dispatch(view.state.tr.insert(7, note()));
    expect(numbers(view)).toEqual(['1']);
    const later = view.dom.querySelector('.pe-footnote');
    view.dispatch(view.state.tr.insert(2, note()));
    expect(numbers(view)).toEqual(['1', '2']);
    expect(view.dom.querySelectorAll('.pe-footnote')[1]).toBe(later);
    view.dispatch(view.state.tr.delete(2, 3 + note().content.size + 1));
    expect(numbers(view)).toEqual(['1']);
    view.destroy();
  });

  it('are Arabic-Indic digits in an Arabic text', () => {
    const view = editor('ar', 'واحد', 'اثنان');
    view.dispatch(view.state.tr.insert(2, note()).insert(2, note()));
    expect(numbers(view)).toEqual(['١', '٢']);
    view.destroy();
  });

  it('are there again when the same text is drawn anew, as after a change of names', () => {
    const view = editor('en', 'one', 'two');
    view.dispatch(view.state.tr.insert(2, note()).insert(10, note()));
    view.setProps({ nodeViews: { footnote: (node, now, getPos) => new FootnoteView(node, now, getPos, (key) => key) } });
    expect(numbers(view)).toEqual(['1', '2']);
    view.destroy();
  });

  it('are after any row of changes those of a count from the start', () => {
    let counted = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed);
      const view = editor('en', 'one two', 'three', '', 'four');
      for (let i = 0; i < 25; i++) {
        const { tr } = view.state;
        const { doc } = tr;
        const at = 1 + random(doc.content.size - 1);
        const { parent, depth } = doc.resolve(at);
        const block = random(doc.childCount);
        const place = doc.children.slice(0, block).reduce((sum, each) => sum + each.nodeSize, 0);
        const kind = random(6);
        if (kind < 2 && parent.type.name === 'paragraph') tr.insert(at, note());
        else if (kind === 2 && doc.childCount > 1) {
          const moved = doc.child(block);
          tr.delete(place, place + moved.nodeSize);
          tr.insert(random(2) ? 0 : tr.doc.content.size, moved);
        } else if (kind === 3) tr.delete(at, Math.min(doc.content.size, at + random(12)));
        else if (depth === 1 && canSplit(doc, at)) tr.split(at);
        else if (parent.inlineContent) tr.insertText('x', at);
        // As a confirmation does: takes back what was written, and the same object comes again
        if (random(3) === 0 && tr.steps.length === 1) tr.step(tr.steps[0].invert(doc)).step(tr.steps[0]);
        view.dispatch(tr);
        expect(numbers(view), `seed ${seed}`).toEqual(numbers(view).map((_, n) => String(n + 1)));
        counted += numbers(view).length;
      }
      view.destroy();
    }
    expect(counted).toBeGreaterThan(1000);
  });
});
