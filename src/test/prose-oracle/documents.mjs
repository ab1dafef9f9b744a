import { schema } from './schema.mjs';
import { MAX_NESTING, depthOf } from './strict.mjs';

const words = (
  'policy cyber shall the State of and norms 2027 CERT-EG don’t "quoted" back\\slash tab\there line\nbreak a I ' +
  'الدبلوماسية السيبرانية تلتزم الدول بِحِمايةِ البنى التحتية الحـــرجة و لا ٣٫٥ ISO/IEC ،مع؟ 😀 👩‍💻 𝔘 e\u0301 ﷲ'
).split(' ');

export const MARK_ATTRS = {
  link: (r) => ({ href: r.pick(['https://un.org/a', 'http://x.org', 'mailto:a@b.eg', 'HTTPS://U.N']), title: r.pick([null, 't']) }),
  em: () => ({}),
  strong: () => ({}),
  underline: () => ({}),
  insertion: (r) => ({ id: r.pick(['s1', 's2']), author: r.pick(['a', 'b']), at: r.pick([1700000000000, 5, 0.5]) }),
  deletion: (r) => ({ id: r.pick(['s1', 's3']), author: r.pick(['a', 'b']), at: r.pick([1700000000001, 6]) }),
  formatting: (r) => ({ id: r.pick(['s1', 's4']), author: r.pick(['a', 'b']), at: 7, was: r.pick(['', 'em', 'strong underline']) }),
};

export function someWords(r, count) {
  return Array.from({ length: count }, () => r.pick(words)).join(r.chance(0.9) ? ' ' : '');
}

export function randomMark(r) {
  const name = r.pick(Object.keys(MARK_ATTRS));
  return schema.mark(name, MARK_ATTRS[name](r));
}

export function randomMarks(r) {
  let marks = [];
  if (r.chance(0.4)) for (let i = r.between(1, 3); i > 0; i--) marks = randomMark(r).addToSet(marks);
  return marks;
}

export function randomText(r, most = 6) {
  return schema.text(someWords(r, r.between(1, most)), randomMarks(r));
}

function reference(r) {
  return { link: `k${r.below(9)}`, item: r.pick(['R1', 'CBM-3', 'norm-11']), catalogue: 'urn:m:paper', version: r.between(1, 3) };
}

function inline(r) {
  const marks = randomMarks(r);
  switch (r.weighted({ text: 10, hard_break: 1, citation: 1.2, cross_reference: 0.6, footnote: 1 })) {
    case 'hard_break':
      return schema.node('hard_break', null, null, marks);
    case 'citation':
      return schema.node('citation', { ...reference(r), label: r.pick(['', '[1]', '［م٣］']) }, null, marks);
    case 'cross_reference': {
      const section = `0000000${r.below(3)}-1111-4222-8333-abcdef01234${r.below(3)}`;
      return schema.node('cross_reference', { section, form: r.pick(['number', 'title', 'number_title']) }, null, marks);
    }
    case 'footnote': {
      const texts = Array.from({ length: r.below(3) }, () => randomText(r, 3));
      return schema.nodes.footnote.createChecked({ id: r.pick([null, 'f1', 'f2']) }, texts, marks);
    }
    default:
      return randomText(r);
  }
}

function inlines(r) {
  return r.chance(0.12) ? [] : Array.from({ length: r.between(1, 4) }, () => inline(r));
}

function blockAttrs(r, more) {
  const attrs = { ...more };
  if (r.chance(0.5)) attrs.id = `b${r.below(99)}`;
  if (r.chance(0.2)) attrs.dir = r.pick(['ltr', 'rtl', null]);
  if (r.chance(0.05)) attrs.change = 'type:s1';
  return attrs;
}

function paragraph(r) {
  return schema.nodes.paragraph.createChecked(blockAttrs(r), inlines(r));
}

function image(r) {
  const attrs = {
    hash: r.pick(['0f', 'a7', '9c']).repeat(32),
    width: r.between(1, 10000),
    height: r.between(1, 10000),
    alt: r.pick(['A map', 'خريطة الكوابل البحرية', '— ٣ 😀\n']),
    ...(r.chance(0.4) ? { size: r.pick(['full', 'half']) } : {}),
  };
  return schema.nodes.image.createChecked(blockAttrs(r, attrs), r.chance(0.4) ? [] : inlines(r));
}

function list(r, depth) {
  const name = r.pick(['bullet_list', 'ordered_list']);
  const more = name === 'ordered_list' && r.chance(0.5) ? { start: r.below(5), style: r.pick(['abjad', 'roman']) } : {};
  const items = Array.from({ length: r.between(1, 3) }, () =>
    schema.nodes.list_item.createChecked(blockAttrs(r), [paragraph(r), ...blocks(r, depth + 1, r.chance(0.3) ? 1 : 0)]),
  );
  return schema.nodes[name].createChecked(blockAttrs(r, more), items);
}

function table(r, depth) {
  const columns = r.between(1, 2);
  const rows = Array.from({ length: r.between(1, 2) }, () => {
    const cells = Array.from({ length: r.chance(0.1) ? 0 : columns }, () =>
      schema.nodes[r.pick(['table_cell', 'table_cell', 'table_header'])].createChecked(
        r.chance(0.2) ? { colspan: r.between(1, 3), colwidth: r.pick([null, [120], [80, 40.5]]) } : null,
        blocks(r, depth + 2, 1),
      ),
    );
    return schema.nodes.table_row.createChecked(null, cells);
  });
  return schema.nodes.table.createChecked(blockAttrs(r), rows);
}

export function block(r, depth = 0) {
  const nested = depth > 2 ? 0 : 1;
  switch (r.weighted({ paragraph: 8, heading: 2, blockquote: nested, list: 2.5 * nested, table: nested, library_item: nested, image: 0.8 })) {
    case 'heading':
      return schema.nodes.heading.createChecked(blockAttrs(r, { level: r.between(1, 4) }), inlines(r));
    case 'blockquote':
      return schema.nodes.blockquote.createChecked(blockAttrs(r), blocks(r, depth + 1, r.between(1, 2)));
    case 'image':
      return image(r);
    case 'list':
      return list(r, depth + 1);
    case 'table':
      return table(r, depth);
    case 'library_item': {
      const paragraphs = Array.from({ length: r.between(1, 2) }, () => paragraph(r));
      return schema.nodes.library_item.createChecked(blockAttrs(r, reference(r)), paragraphs);
    }
    default:
      return paragraph(r);
  }
}

function blocks(r, depth, count) {
  return Array.from({ length: count }, () => block(r, depth));
}

/** Quotations in quotations, near the limit of nesting. */
function deepBlock(r) {
  let inner = paragraph(r);
  for (let i = r.between(26, 28); i > 0; i--) {
    inner = r.chance(0.2)
      ? schema.nodes.bullet_list.createChecked(null, schema.nodes.list_item.createChecked(null, [paragraph(r), inner]))
      : schema.nodes.blockquote.createChecked(null, inner);
    if (inner.type.name === 'bullet_list') i--;
  }
  return inner;
}

export function randomDocument(r, most = 7) {
  while (most === 7 && r.chance(0.03)) {
    const doc = schema.topNodeType.createChecked(null, [deepBlock(r), paragraph(r)]);
    if (depthOf(doc) <= MAX_NESTING) return doc;
  }
  return schema.topNodeType.createChecked(null, blocks(r, 0, r.between(1, most)));
}
