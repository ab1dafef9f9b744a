// @vitest-environment jsdom
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, it } from 'vitest';
import { setAnchors, anchorsPlugin } from '../anchors';
import { collab } from '../collab';
import { CrossReferenceView } from '../cross-reference-view';
import { blockDirection } from '../direction';
import { FootnoteView } from '../footnote-view';
import { LibraryItemView } from '../item-view';
import { KnownAuthors } from '../known-authors';
import type { Label } from '../labels';
import { outlineOf, wordCount } from '../outline';
import { schema } from '../schema';
import { SectionOutline } from '../section-outline';
import { suggestionsPlugin } from '../suggestions-plugin';
import { tableView } from '../table-view';
import { DrawnText } from './drawn-text';
import { readOutline, readWords } from './facts';
import { TextNode, type NodeJson } from './text-tree';

const label: Label = (key, ...values) => [key, ...values].join(' ');
const outline = new SectionOutline();
const authors = new KnownAuthors();
authors.learn(new Map([['a1', 'Huda']]));

const text = (said: string, ...marks: object[]): object => ({ type: 'text', text: said, ...(marks.length > 0 ? { marks } : {}) });
const change = (type: string, id: string): object => ({ type, attrs: { id, author: 'a1', at: 1 } });
const paragraph = (...content: object[]): object => ({ type: 'paragraph', attrs: { id: 'p' }, ...(content.length > 0 ? { content } : {}) });
const cell = (type: string, said: string, attrs: object = {}): object => ({ type, attrs, content: [paragraph(text(said))] });

/** One of everything that a text may hold. */
const JSON_DOC = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'h1', level: 2 }, content: [text('العنوان الأول')] },
    paragraph(text('A sentence '), text('of strong', { type: 'strong' }), text(' and em', { type: 'em' }, { type: 'strong' }), text(' words.')),
    paragraph(),
    paragraph(text('line'), { type: 'hard_break' }),
    { type: 'paragraph', attrs: { id: 'q', change: 'ins s9 a1 5' }, content: [text('فقرة مقترحة', change('insertion', 's9'))] },
    paragraph(text('See '), text('here', { type: 'link', attrs: { href: 'https://example.org/a?b=1' } }), text(' '),
      { type: 'cross_reference', attrs: { section: '00000000-0000-0000-0000-000000000001', form: 'number_title' } },
      { type: 'citation', attrs: { link: 'l', item: 'REC-1', catalogue: 'urn:x', version: 1, label: 'التوصية ١' } },
      { type: 'footnote', attrs: { id: 'f' }, content: [text('<b>note</b> two')] }, text('.')),
    paragraph(text('kept '), text('new', change('insertion', 's1')), text('old', change('deletion', 's1')), text(' end')),
    { type: 'ordered_list', attrs: { id: 'l', style: 'abjad', start: 3 }, content: [{ type: 'list_item', attrs: { id: 'i' }, content: [paragraph(text('بند')), paragraph(text('item'))] }] },
    { type: 'blockquote', attrs: { id: 'b' }, content: [paragraph(text('<img src=x onerror=alert(1)>'))] },
    { type: 'table', attrs: { id: 't' }, content: [
      { type: 'table_row', content: [cell('table_header', 'أ', { colwidth: [300] }), cell('table_header', 'ب', { colwidth: [100] })] },
      { type: 'table_row', content: [cell('table_cell', 'both', { colspan: 2, colwidth: [300, 100] })] }] },
    { type: 'library_item', attrs: { id: 'x', link: 'l', item: 'REC-2', catalogue: 'urn:x', version: 2, wording: 'corrected' }, content: [paragraph(text('نصّ البند'))] },
  ],
};

const doc = schema.nodeFromJSON(JSON_DOC);
doc.check();
// As the server writes it: with every attribute
const tree = new TextNode(doc.toJSON() as NodeJson);

function drawn(): DrawnText {
  const page = new DrawnText('rtl', { label, outline, authors, itemClicked: () => undefined });
  page.draw(tree, []);
  document.body.append(page.dom);
  return page;
}

function edited(): EditorView {
  return new EditorView(document.body, {
    state: EditorState.create({ doc, plugins: [collab(0), blockDirection('rtl'), anchorsPlugin(() => undefined), suggestionsPlugin(authors, label)] }),
    nodeViews: {
      table: tableView,
      footnote: (node, view, getPos) => new FootnoteView(node, view, getPos, label),
      library_item: (node) => new LibraryItemView(node, label, () => undefined),
      cross_reference: (node) => new CrossReferenceView(node, outline, label),
    },
  });
}

/** What a reader sees; not what only ProseMirror needs, nor what makes single things reachable by Tab. */
function seen(dom: Element): string {
  const copy = dom.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('*')) {
    for (const name of ['draggable', 'tabindex', 'data-cross-reference', 'data-footnote', 'target', 'contenteditable']) each.removeAttribute(name);
    each.classList.remove('ProseMirror-trailingBreak', 'ProseMirror-widget');
    if (each.classList.length === 0) each.removeAttribute('class');
    const sorted = [...each.attributes].map(({ name, value }) => [name, value] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name] of sorted) each.removeAttribute(name);
    for (const [name, value] of sorted) each.setAttribute(name, name === 'class' ? value.split(' ').sort().join(' ') : value);
  }
  for (const separator of copy.querySelectorAll('.ProseMirror-separator')) separator.remove();
  return copy.innerHTML.replaceAll('><', '>\n<');
}

afterEach(() => document.body.replaceChildren());

describe('a text without the editor', () => {
  it('has the sizes and positions of ProseMirror', () => {
    expect(tree.content.size).toBe(doc.content.size);
    for (const [from, to] of [[0, doc.content.size], [3, 40], [17, 18], [30, 90]]) {
      expect(tree.textBetween(from, to, '\n', ' ')).toBe(doc.textBetween(from, to, '\n', ' '));
    }
  });

  it('is drawn as the editor draws it', () => {
    expect(seen(drawn().dom)).toBe(seen(edited().dom));
  });

  it('is drawn with its comments as the editor draws them', () => {
    const view = edited();
    const anchors = [{ id: 'c1', from: 20, to: 34, state: 'open' }, { id: 'c2', from: 30, to: 30, state: 'orphan' }] as const;
    view.dispatch(setAnchors(view.state.tr, { anchors }));
    const page = new DrawnText('rtl', { label, outline, authors, itemClicked: () => undefined });
    page.draw(tree, [
      { from: 20, to: 34, attributes: { class: 'pe-anchor pe-anchor-open', 'data-anchor': 'c1' } },
      { from: 30, to: 30, attributes: { class: 'pe-anchor-orphan', 'data-anchor': 'c2' } },
    ]);
    const marked = (dom: Element): [string, string][] => [...dom.querySelectorAll<HTMLElement>('[data-anchor]')].map((e) => [e.className.split(' ')[0], e.textContent ?? '']);
    const joined = (list: [string, string][]): string => list.filter(([c]) => c === 'pe-anchor').map(([, said]) => said).join('');
    expect(joined(marked(page.dom))).toBe(joined(marked(view.dom)));
    expect(marked(page.dom).filter(([c]) => c === 'pe-anchor-orphan')).toHaveLength(1);
  });

  it('never reads what it holds as markup', () => {
    const { dom } = drawn();
    expect(dom.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(dom.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('knows the place of every position, and the position of every place', () => {
    const page = drawn();
    doc.descendants((node, pos) => {
      if (!node.isText) return node.type.name !== 'footnote';
      for (let at = pos; at < pos + node.nodeSize; at++) {
        const place = page.domAt(at);
        expect(place && page.posAt(place.node, place.offset), `position ${String(at)}`).toBe(at);
      }
      return false;
    });
  });

  it('draws only what changed again', () => {
    const page = drawn();
    const before = [...page.dom.children];
    const children = [...tree.children];
    children[1] = new TextNode({ type: 'paragraph', content: [{ type: 'text', text: 'other' }] });
    page.draw(TextNode.of('doc', children), []);
    expect([...page.dom.children].map((dom, at) => dom === before[at])).toEqual(before.map((_, at) => at !== 1));
  });

  it('counts words and lists headings as the editor does', () => {
    expect(readWords(tree)).toBe(wordCount(doc));
    expect(readOutline(tree)).toEqual(outlineOf(doc));
  });
});
