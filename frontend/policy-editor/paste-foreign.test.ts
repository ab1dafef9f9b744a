// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml, cleanSlice } from './paste';
import { plainAddress } from './paste/blocks';
import { schema } from './schema';

function pasted(html: string): Node {
  const holder = document.createElement('div');
  holder.innerHTML = cleanPastedHtml(html, { strategy: 's', body: 'b' });
  const slice = cleanSlice(DOMParser.fromSchema(schema).parseSlice(holder));
  const empty = EditorState.create({ doc: schema.node('doc', null, [schema.node('paragraph')]) });
  const { doc } = empty.tr.replaceSelection(slice);
  doc.check();
  return doc;
}

const fixture = (name: string): Node =>
  pasted(readFileSync(join(import.meta.dirname, 'paste', 'fixtures', `${name}.html`), 'utf8'));

/** The structure in one line each: what it is, what matters of its attributes, its own text with marks. */
function lines(node: Node, depth = 0): string[] {
  const found: string[] = [];
  node.forEach((child) => {
    const { type, attrs } = child;
    const said = Object.entries({ level: attrs.level, style: attrs.style, start: attrs.start === 1 ? null : attrs.start, dir: attrs.dir, colspan: attrs.colspan === 1 ? null : attrs.colspan, rowspan: attrs.rowspan === 1 ? null : attrs.rowspan, w: attrs.colwidth })
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => `${name}=${String(value)}`);
    const head = [type.name, ...said].join(' ');
    found.push(`${'  '.repeat(depth)}${child.isTextblock ? `${head}: ${inline(child)}` : head}`);
    if (!child.isTextblock) found.push(...lines(child, depth + 1));
  });
  return found;
}

function inline(block: Node): string {
  return block.children
    .map((child) => {
      if (child.type.name === 'footnote') return `{${inline(child)}}`;
      const marks = child.marks.map((mark) => (mark.type.name === 'link' ? `link ${String(mark.attrs.href)}` : mark.type.name)).join(' ');
      return marks ? `<${marks}>${child.text ?? ''}</>` : (child.text ?? child.type.name);
    })
    .join('');
}

describe('from Word', () => {
  it('come headings, emphasis, notes, lists, tables and clean links, and nothing that Word keeps for itself', () => {
    expect(lines(fixture('word-english'))).toEqual([
      'heading level=1: Cyber capacity',
      'heading level=1: Commitments',
      'paragraph: The State <strong>reports</> every incident{See A/RES/79/243, <em>paragraph 4</>.} to its “national team”, as <link https://www.un.org/disarmament>the resolution</> asks. New words.',
      'ordered_list style=decimal start=3',
      '  list_item',
      '    paragraph: Protect the core',
      '    ordered_list style=alpha',
      '      list_item',
      '        paragraph: ports',
      '      list_item',
      '        paragraph: cables',
      '  list_item',
      '    paragraph: Share what is known',
      'bullet_list',
      '  list_item',
      '    paragraph: A point',
      'table',
      '  table_row',
      '    table_header w=208',
      '      paragraph: <strong>Goal</>',
      '    table_header w=104',
      '      paragraph: <strong>Who</>',
      '    table_header w=104',
      '      paragraph: <strong>When</>',
      '  table_row',
      '    table_cell rowspan=2 w=208',
      '      paragraph: Norms',
      '    table_cell colspan=2',
      '      paragraph: All ministries',
      '  table_row',
      '    table_cell w=104',
      '      paragraph: MFA',
      '    table_cell w=104',
      '      paragraph: ',
    ]);
  });

  it('come Arabic lists in their style and start, tables with headers and widths, marks of direction', () => {
    expect(lines(fixture('word-arabic'))).toEqual([
      'heading level=2: الالتزامات',
      'paragraph dir=rtl: CERT هو الفريق الوطني\u200f، ويبلّغ خلال 24 ساعة{انظر القرار ٧٩/٢٤٣.}.',
      'ordered_list style=abjad',
      '  list_item',
      '    paragraph: الموانئ',
      '  list_item',
      '    paragraph: الكابلات',
      '  list_item',
      '    paragraph: الأقمار',
      'paragraph: ثم:',
      'ordered_list style=arabic_indic start=3',
      '  list_item',
      '    paragraph: ثالثًا',
      '  list_item',
      '    paragraph: رابعًا',
      'ordered_list style=alpha',
      '  list_item',
      '    paragraph: حرف من الهجاء',
      'table',
      '  table_row',
      '    table_header w=300',
      '      paragraph: الهدف',
      '    table_header w=100',
      '      paragraph: الجهة',
      '  table_row',
      '    table_cell w=300',
      '      paragraph: المعايير',
      '    table_cell w=100',
      '      paragraph: الخارجية',
    ]);
  });

  it('lists without a style sheet are told by all of their labels', () => {
    const item = (label: string, text: string) =>
      `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${label} </span>${text}</p>`;
    const style = (...labels: string[]) => {
      const list = pasted(labels.map((label) => item(label, 'x')).join('')).firstChild;
      return list?.type.name === 'bullet_list' ? 'bullet' : `${String(list?.attrs.style)} ${String(list?.attrs.start)}`;
    };
    expect(style('i.', 'ii.', 'iii.')).toBe('roman 1');
    expect(style('i.', 'j.')).toBe('alpha 9');
    expect(style('أ-', 'ب-', 'ت-')).toBe('alpha 1');
    expect(style('أ-', 'ب-', 'ج-')).toBe('abjad 1');
    expect(style('(7)')).toBe('decimal 7');
    expect(style('1.4.')).toBe('decimal 4');
    expect(style('o')).toBe('bullet');
    expect(style('·')).toBe('bullet');
  });

  it('a note whose text was not copied leaves no number behind', () => {
    const html = `<p>A word<a style='mso-footnote-id:ftn3' href="#_ftn3" name="_ftnref3"><span>[3]</span></a>.</p>`;
    expect(lines(pasted(html))).toEqual(['paragraph: A word.']);
  });
});

describe('from Google Docs', () => {
  it('comes the text without its bold wrapper, with nested lists and directions', () => {
    expect(lines(fixture('google-docs'))).toEqual([
      'heading level=2: Principles',
      'paragraph: Plain, <strong>bold</><em> slanted</><underline> underlined</> and <link https://www.itu.int/en>a link</>',
      'ordered_list style=decimal',
      '  list_item',
      '    paragraph: One',
      '    ordered_list style=alpha',
      '      list_item',
      '        paragraph: Inner',
      '  list_item',
      '    paragraph: Two',
      'paragraph: نص عربي',
      'paragraph dir=rtl: CERT نص',
      'table',
      '  table_row',
      '    table_cell colspan=2',
      '      paragraph: Wide',
      '  table_row',
      '    table_cell',
      '      paragraph: A',
      '    table_cell',
      '      paragraph: B',
    ]);
  });

  it('come notes, but no comments', () => {
    expect(lines(fixture('google-docs-notes'))).toEqual(['paragraph: A claim{The source of it.} goes on.']);
  });
});

describe('from LibreOffice', () => {
  it('come notes, numbering that starts later, and tables', () => {
    expect(lines(fixture('libreoffice'))).toEqual([
      'heading level=3: Where we stand',
      'paragraph: The text{The <em>source</>.} goes <strong>on</>.',
      'ordered_list style=roman start=5',
      '  list_item',
      '    paragraph: fifth',
      '  list_item',
      '    paragraph: sixth',
      '    bullet_list',
      '      list_item',
      '        paragraph: a point',
      'paragraph: فقرة عربية',
      'table',
      '  table_row',
      '    table_header w=322',
      '      paragraph: Head',
      '    table_header w=325',
      '      paragraph: Other',
      '  table_row',
      '    table_cell w=322',
      '      paragraph: one',
      '    table_cell w=325',
      '      paragraph: ',
    ]);
  });
});

describe('from the web', () => {
  it('comes text; scripts, handlers, pictures, forms and other addresses stay away', () => {
    const doc = fixture('web');
    expect(lines(doc)).toEqual([
      'heading level=4: Deep heading',
      'paragraph: Read <link https://example.org/page?id=4>this</>, not this and nor this.',
      'paragraph: Cited{Where it is from.} here.',
      'paragraph: Layers',
      'table',
      '  table_row',
      '    table_header',
      '      paragraph: Layer',
      '    table_header',
      '      paragraph: State',
      '  table_row',
      '    table_cell',
      '      paragraph: Core',
      '      paragraph: inner',
      '    table_cell',
      '      paragraph: ok',
      'paragraph: an orphan',
    ]);
    expect(JSON.stringify(doc.toJSON())).not.toMatch(/script|data:|alert|steal/i);
  });

  it('addresses lose their wrappers and trackers only', () => {
    expect(plainAddress('https://un.org/a?x=1&utm_source=b')).toBe('https://un.org/a?x=1');
    expect(plainAddress('https://un.org/a?b=%20c')).toBe('https://un.org/a?b=%20c');
    expect(plainAddress('https://www.google.com/search?q=un')).toBe('https://www.google.com/search?q=un');
    expect(plainAddress('https://www.google.com/url?q=javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(plainAddress('not an address')).toBe('not an address');
    const doc = pasted('<p><a href="https://www.google.com/url?q=javascript:alert(1)">x</a></p>');
    expect(lines(doc)).toEqual(['paragraph: x']);
  });

  it('whatever is broken in it, the result fits the schema', () => {
    for (const html of ['<td>a<td>b', '<li><table><tr><li>x', '<table><tr></tr></table>', '<ol><ol><ol></ol></ol></ol>', '<a href="#a" id="b"><a href="#b" id="a">', '<p style="mso-list:l0 level3 lfo1">deep', '<o:p>x</o:p>', '<ul>text<ul><li>x</ul>', '<h1><table><tr><td>x']) {
      expect(() => pasted(html), html).not.toThrow();
    }
  });
});
