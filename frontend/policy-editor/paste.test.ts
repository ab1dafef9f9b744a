// @vitest-environment jsdom
import { DOMParser, DOMSerializer, Fragment, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml, cleanSlice, fitsOneBatch } from './paste';
import { schema } from './schema';

const here = { strategy: 's1', body: 'b1' };

function paste(html: string): Slice {
  const holder = document.createElement('div');
  holder.innerHTML = cleanPastedHtml(html, here);
  return cleanSlice(DOMParser.fromSchema(schema).parseSlice(holder));
}

const json = (slice: Slice): string => JSON.stringify(slice.content.toJSON());

const item = (scope: string): string =>
  `<section data-library-item data-block="b9" data-link="l1" data-item="R-1" data-catalogue="urn:x" data-version="2"
    data-mithaq-scope="${scope}"><div class="pe-item-chip">R-1</div><div class="pe-item-body"><p>Body</p></div></section>`;

describe('pasted HTML', () => {
  it('keeps words and plain formatting', () => {
    const slice = paste('<h2>Title</h2><p>Some <b>bold</b> and <i>slanted</i> <a href="https://un.org">link</a></p>');
    expect(slice.content.textBetween(0, slice.content.size, '|')).toBe('Title|Some bold and slanted link');
    expect(json(slice)).toContain('"strong"');
    expect(json(slice)).toContain('https://un.org');
  });

  it('loses scripts, handlers, frames, styles and script links', () => {
    const slice = paste(
      `<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a><a href="java&#10;script:x">c</a>
       <img src=x onerror=alert(1)><style>p{}</style></p><iframe srcdoc="<p>d</p>"></iframe>`,
    );
    expect(json(slice)).not.toMatch(/script|onclick|onerror|iframe|style|"link"/i);
    expect(slice.content.textBetween(0, slice.content.size, '|').replace(/\s/g, '')).toBe('abc');
  });

  it('loses direction overrides but keeps direction marks', () => {
    const slice = paste('<p>a\u202eb\u2066c\u2069\u200fd</p>');
    expect(slice.content.textBetween(0, slice.content.size)).toBe('abc\u200fd');
  });

  it('keeps a library item from the same strategy, without the id of another body', () => {
    const slice = paste(item('s1|other'));
    expect(slice.content.firstChild?.type.name).toBe('library_item');
    expect(slice.content.firstChild?.attrs).toMatchObject({ item: 'R-1', link: 'l1', version: 2, id: null });
  });

  it('keeps block ids within one body, so that a moved block stays the same', () => {
    expect(paste(item('s1|b1')).content.firstChild?.attrs.id).toBe('b9');
  });

  it('turns a library item from elsewhere into its paragraphs', () => {
    for (const scope of ['s2|b1', '', '|']) {
      const slice = paste(item(scope));
      expect(json(slice)).not.toContain('library_item');
      expect(slice.content.textBetween(0, slice.content.size, '|')).toBe('Body');
    }
  });

  it('turns forged attributes into harmless ones', () => {
    const slice = paste(`<ol start="-4" data-numbering="url(x)"><li><p data-block="${'x'.repeat(99)}">one</p></li></ol>`);
    const text = json(slice);
    expect(text).not.toMatch(/url|xxx/);
    expect(slice.content.firstChild?.attrs).toMatchObject({ start: 1, style: 'decimal' });
  });

  it('turns a library item with forged references into its paragraphs', () => {
    const slice = paste(item('s1|b1').replace('l1', 'l'.repeat(41)));
    expect(json(slice)).not.toContain('library_item');
    expect(slice.content.textBetween(0, slice.content.size, '|')).toBe('Body');
  });
});

describe('a pasted slice', () => {
  it('loses tracked changes', () => {
    const change = schema.mark('insertion', { id: 'i', author: 'a', at: 1 });
    const slice = new Slice(Fragment.from(schema.node('paragraph', { change: 'x' }, [schema.text('t', [change])])), 1, 1);
    const clean = cleanSlice(slice);
    expect(json(clean)).not.toContain('insertion');
    expect(clean.content.firstChild?.attrs.change).toBeNull();
    expect([clean.openStart, clean.openEnd]).toEqual([1, 1]);
  });

  it('that is too large for one frame is recognised', () => {
    const of = (text: string) => new Slice(Fragment.from(schema.node('paragraph', null, [schema.text(text)])), 0, 0);
    expect(fitsOneBatch(of('a'.repeat(1000)))).toBe(true);
    expect(fitsOneBatch(of('ع'.repeat(150_000)))).toBe(false);
  });
});

describe('what is shown', () => {
  it('comes back as the same nodes', () => {
    const cell = (type: string) => schema.node(type, null, [schema.node('paragraph')]);
    const reference = { link: 'l', item: 'R', catalogue: 'urn:c', version: 3 };
    const doc = schema.node('doc', null, [
      schema.node('heading', { level: 3, id: 'b1' }, [schema.text('عنوان')]),
      schema.node('ordered_list', { start: 4, style: 'abjad' }, [schema.node('list_item', null, [schema.node('paragraph')])]),
      schema.node('table', null, [schema.node('table_row', null, [cell('table_header'), cell('table_cell')])]),
      schema.node('library_item', { ...reference, wording: 'corrected' }, [schema.node('paragraph', { dir: 'ltr' })]),
      schema.node('paragraph', null, [
        schema.node('citation', { ...reference, label: 'A/RES' }),
        schema.node('footnote', null, [schema.text('n')]),
      ]),
    ]);
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    for (const chip of holder.querySelectorAll('.pe-item-chip')) chip.remove();
    expect(DOMParser.fromSchema(schema).parse(holder).toJSON()).toEqual(doc.toJSON());
  });
});
