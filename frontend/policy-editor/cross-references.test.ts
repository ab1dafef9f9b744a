// @vitest-environment jsdom
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crossReferences, insertReference, selectedReference } from './cross-references';
import { outlineOf, wordCount } from './outline';
import { cleanPastedHtml, pastePlugin } from './paste';
import { fillReferences } from './cross-references';
import { schema } from './schema';
import { matching, type PolicyEditorSectionForm } from './section-form';
import './section-form';
import { SectionOutline, type ReferenceForm } from './section-outline';
import { asSuggestion } from './suggesting';
import { resolveSuggestions } from './suggesting-resolve';
import { paragraphs, stateOf } from './testing/documents';

const A = '11111111-1111-4111-8111-111111111111';
const B = '22222222-2222-4222-8222-222222222222';
const scope = () => ({ strategy: 's', body: 'b' });
const label = (key: string) => `«${key}»`;

let outline: SectionOutline;
let view: EditorView;
let wanted: string[];

beforeEach(() => {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  wanted = [];
  outline = new SectionOutline();
  const plugins = [
    crossReferences({ outline, label, sectionWanted: (section) => wanted.push(section) }),
    pastePlugin(scope, () => undefined, (copied) => fillReferences(copied, outline)),
  ];
  view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: stateOf(paragraphs('انظر القسم ', 'second'), 0, plugins),
  });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 12)));
});

afterEach(() => {
  view.destroy();
  document.body.replaceChildren();
});

const insert = (form: ReferenceForm, section = A): boolean => insertReference({ section, form })(view.state, view.dispatch);
const drawn = (): Element | null => view.dom.querySelector('.pe-cross-reference');
const known = (): void =>
  outline.set([
    { id: A, number: '3', title: 'المبادئ' },
    { id: B, number: 'A', title: 'Annex of terms' },
  ]);

describe('a reference to a section', () => {
  it('follows the outline as it changes, without a change of the text', () => {
    insert('number_title');
    expect(drawn()?.textContent).toBe('…');
    known();
    expect(drawn()?.textContent).toBe('3 المبادئ');
    const { doc } = view.state;
    outline.set([
      { id: B, number: '3', title: 'x' },
      { id: A, number: '4', title: 'القيم' },
    ]);
    expect(drawn()?.textContent).toBe('4 القيم');
    expect(view.state.doc).toBe(doc);
    outline.set([{ id: B, number: '3', title: 'x' }]);
    expect(drawn()?.textContent).toBe('«crossReferenceGone»');
    expect(drawn()?.classList).toContain('pe-cross-reference-gone');
  });

  it('isolates number and title, each in its own direction', () => {
    known();
    insert('number_title', B);
    expect([...(drawn()?.children ?? [])].map((part) => [part.tagName, part.getAttribute('dir'), part.textContent])).toEqual([
      ['BDI', 'ltr', 'A'],
      ['BDI', 'ltr', 'Annex of terms'],
    ]);
  });

  it('is no longer drawn once it has left the text', () => {
    known();
    insert('number');
    const before = drawn();
    view.dispatch(view.state.tr.delete(12, 13));
    outline.set([{ id: A, number: '9', title: '' }]);
    expect(before?.textContent).toBe('3');
  });

  it('leads to its section by Enter when it is selected, and nowhere when the section is gone', () => {
    known();
    insert('title');
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 12)));
    const enter = () => view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: 'Enter' })));
    expect(enter()).toBe(true);
    expect(wanted).toEqual([A]);
    outline.set([]);
    expect(enter()).toBeFalsy();
    expect(wanted).toEqual([A]);
  });

  it('is changed in its place when it is selected', () => {
    known();
    insert('title');
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 12)));
    expect(selectedReference(view.state)).toEqual({ section: A, form: 'title' });
    insert('number', B);
    expect(view.dom.querySelectorAll('.pe-cross-reference')).toHaveLength(1);
    expect(drawn()?.textContent).toBe('A');
  });

  it('is a suggestion when suggested, and gone when rejected', () => {
    const state = view.state;
    let tr: unknown = null;
    insertReference({ section: A, form: 'number' })(state, (made) => (tr = made));
    const made = asSuggestion(state, tr as never, 'me');
    expect(made).not.toBeNull();
    const after = state.apply(made as never).doc;
    expect(JSON.stringify(after)).toContain('insertion');
    expect(resolveSuggestions(after, () => 'reject').eq(state.doc)).toBe(true);
  });

  it('takes only what looks like the id of a section', () => {
    for (const section of ['', 'x', `${A}x`, A.toUpperCase().replace(/1/, 'G'), `${A}\n`]) {
      expect(() => schema.nodes.cross_reference.create({ section }).check(), section).toThrow(RangeError);
    }
    expect(() => schema.nodes.cross_reference.create({ section: A, form: 'page' }).check()).toThrow(RangeError);
  });

  it('counts as no word', () => {
    const before = wordCount(view.state.doc);
    insert('number');
    expect(wordCount(view.state.doc)).toBe(before);
    // As DocumentTextTest on the server: what stands on either side of it are two words
    view.dispatch(view.state.tr.insertText('a', 12).insertText('b', 14));
    expect(wordCount(view.state.doc)).toBe(before + 2);
    expect(outlineOf(view.state.doc)).toEqual([]);
  });

  it('stays one within the strategy and becomes its words elsewhere', () => {
    known();
    insert('number_title');
    const { dom, text } = view.serializeForClipboard(view.state.doc.slice(0, view.state.doc.content.size));
    expect(text).toContain('3 المبادئ');
    const html = dom.innerHTML;
    expect(cleanPastedHtml(html, { strategy: 's', body: 'other' })).toContain(`data-cross-reference="${A}"`);
    const foreign = cleanPastedHtml(html, { strategy: 'elsewhere', body: 'b' });
    expect(foreign).not.toContain('data-cross-reference');
    expect(foreign).toContain('انظر القسم 3 المبادئ');
  });
});

describe('the picker', () => {
  const sections = [
    { id: A, number: '3', title: 'الأمن السيبراني' },
    { id: B, number: '3.2', title: 'International law' },
  ];

  it('finds by number, by words in any order, without hamza or diacritics', () => {
    expect(matching(sections, '3.2').map(({ id }) => id)).toEqual([B]);
    expect(matching(sections, '٣').map(({ id }) => id)).toEqual([A, B]);
    expect(matching(sections, 'law inter').map(({ id }) => id)).toEqual([B]);
    expect(matching(sections, 'الامن').map(({ id }) => id)).toEqual([A]);
    expect(matching(sections, 'nothing')).toEqual([]);
    expect(matching(sections, '')).toHaveLength(2);
  });

  it('works by keyboard alone, and Escape leaves the text as it was', async () => {
    const form = document.createElement('policy-editor-section-form') as PolicyEditorSectionForm;
    outline.set(sections);
    Object.assign(form, { outline, label });
    const events: string[] = [];
    form.addEventListener('section-cancel', () => events.push('cancel'));
    form.addEventListener('section-apply', (event) => {
      events.push('apply');
      (event as CustomEvent<{ command: ReturnType<typeof insertReference> }>).detail.command(view.state, view.dispatch);
    });
    document.body.append(form);
    form.ask(null);
    await form.updateComplete;
    await form.updateComplete;
    const input = form.querySelector('input') as HTMLInputElement;
    expect(document.activeElement).toBe(input);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await form.updateComplete;
    const active = form.querySelector(`#${input.getAttribute('aria-activedescendant')}`);
    expect(active?.textContent).toContain('International law');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(drawn()?.textContent).toBe('3.2');
    form.ask(null);
    await form.updateComplete;
    const { doc } = view.state;
    form.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(events).toEqual(['apply', 'cancel']);
    expect(view.state.doc).toBe(doc);
  });
});
