import type { DOMOutputSpec, Mark, MarkSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model';
import { imageDom } from './image-dom';
import { isAllowedUrl } from './schema-validators';

type NodeDom = Pick<NodeSpec, 'toDOM' | 'parseDOM'>;
type MarkDom = Pick<MarkSpec, 'toDOM' | 'parseDOM'>;
type DomAttributes = Record<string, string | number | null>;

const LINK_SCHEMES = ['http', 'https', 'mailto'];

function explicitDirection(dom: HTMLElement): string | null {
  const dir = dom.getAttribute('dir')?.toLowerCase() ?? null;
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
}

/** Attributes that any block may bring along when it is pasted; `change` never is. */
function blockAttributes(dom: HTMLElement): Record<string, unknown> {
  return { id: dom.getAttribute('data-block') || null, dir: explicitDirection(dom) };
}

function blockDom(node: Node, extra: DomAttributes = {}): DomAttributes {
  return {
    'data-block': node.attrs.id as string | null,
    dir: node.attrs.dir as string | null,
    'data-change': node.attrs.change ? 'yes' : null,
    ...extra,
  };
}

function block(tag: string, extraTags: readonly string[] = []): NodeDom {
  return {
    parseDOM: [tag, ...extraTags].map((name) => ({ tag: name, getAttrs: blockAttributes })),
    toDOM: (node): DOMOutputSpec => [tag, blockDom(node), 0],
  };
}

/** The widths of the columns a cell spans, as its copy says; anything else means that nobody chose any. */
function widths(dom: HTMLElement, colspan: number): readonly number[] | null {
  const given = (dom.getAttribute('data-colwidth') ?? '').split(',').map(Number);
  return given.length === colspan && given.every((width) => Number.isInteger(width) && width > 0 && width < 10_000) ? given : null;
}

function cell(tag: string): NodeDom {
  const positive = (dom: HTMLElement, name: string, max: number): number => {
    const value = Number.parseInt(dom.getAttribute(name) ?? '1', 10);
    return value >= 1 && value <= max ? value : 1;
  };
  return {
    parseDOM: [
      {
        tag,
        getAttrs: (dom) => {
          const colspan = positive(dom, 'colspan', 50);
          return { colspan, rowspan: positive(dom, 'rowspan', 500), colwidth: widths(dom, colspan) };
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => [
      tag,
      {
        colspan: node.attrs.colspan === 1 ? null : (node.attrs.colspan as number),
        rowspan: node.attrs.rowspan === 1 ? null : (node.attrs.rowspan as number),
        'data-colwidth': (node.attrs.colwidth as readonly number[] | null)?.join(',') ?? null,
      },
      0,
    ],
  };
}

const heading: NodeDom = {
  parseDOM: [1, 2, 3, 4, 5, 6].map(
    (level): TagParseRule => ({
      tag: `h${level}`,
      getAttrs: (dom) => ({ ...blockAttributes(dom), level: Math.min(level, 4) }),
    }),
  ),
  toDOM: (node) => [`h${String(node.attrs.level)}`, blockDom(node), 0],
};

const orderedList: NodeDom = {
  parseDOM: [
    {
      tag: 'ol',
      getAttrs: (dom) => {
        const start = Number.parseInt(dom.getAttribute('start') ?? '1', 10);
        return {
          ...blockAttributes(dom),
          start: start >= 0 && start <= 100_000 ? start : 1,
          style: dom.getAttribute('data-numbering') ?? 'decimal',
        };
      },
    },
  ],
  toDOM: (node) => [
    'ol',
    blockDom(node, {
      start: node.attrs.start === 1 ? null : (node.attrs.start as number),
      'data-numbering': node.attrs.style as string,
    }),
    0,
  ],
};

function reference(dom: HTMLElement): Record<string, unknown> | false {
  const { link, item, catalogue, version } = dom.dataset;
  const number = Number(version);
  if (!link || !item || !catalogue || !(number >= 1 && number <= 1_000_000)) return false;
  return { link, item, catalogue, version: number };
}

function referenceDom(node: Node): DomAttributes {
  return {
    'data-link': node.attrs.link as string,
    'data-item': node.attrs.item as string,
    'data-catalogue': node.attrs.catalogue as string,
    'data-version': node.attrs.version as number,
  };
}

const libraryItem: NodeDom = {
  parseDOM: [
    {
      tag: 'section[data-library-item]',
      contentElement: '.pe-item-body',
      getAttrs: (dom) => {
        const found = reference(dom);
        return found && { ...blockAttributes(dom), ...found, wording: dom.dataset.wording ?? 'as_is' };
      },
    },
  ],
  toDOM: (node) => [
    'section',
    blockDom(node, {
      class: 'pe-item',
      'data-library-item': '',
      'data-wording': node.attrs.wording as string,
      ...referenceDom(node),
    }),
    ['div', { class: 'pe-item-chip', contenteditable: 'false' }, ['bdi', { dir: 'ltr' }, String(node.attrs.item)]],
    ['div', { class: 'pe-item-body' }, 0],
  ],
};

const citation: NodeDom = {
  parseDOM: [
    {
      tag: 'span[data-citation]',
      getAttrs: (dom) => {
        const found = reference(dom);
        return found && { ...found, label: dom.dataset.label ?? '' };
      },
    },
  ],
  toDOM: (node) => [
    'span',
    { class: 'pe-citation', 'data-citation': '', 'data-label': String(node.attrs.label), ...referenceDom(node) },
    ['bdi', String(node.attrs.label || node.attrs.item)],
  ],
};

// What it says comes from the outline of the strategy: see CrossReferenceView, and fillReferences for copied text
const crossReference: NodeDom = {
  parseDOM: [
    {
      tag: 'span[data-cross-reference]',
      getAttrs: (dom) => ({ section: dom.dataset.crossReference ?? '', form: dom.dataset.form ?? 'number' }),
    },
  ],
  toDOM: (node) => [
    'span',
    { class: 'pe-cross-reference', 'data-cross-reference': node.attrs.section as string, 'data-form': node.attrs.form as string },
    '§',
  ],
};

const footnote: NodeDom = {
  parseDOM: [{ tag: 'span[data-footnote]' }],
  toDOM: () => ['span', { class: 'pe-footnote', 'data-footnote': '' }, 0],
};

export const nodeDom: Readonly<Record<string, NodeDom>> = {
  paragraph: {
    parseDOM: [{ tag: 'p', getAttrs: blockAttributes }],
    toDOM: (node) => ['p', blockDom(node), 0],
  },
  heading,
  blockquote: block('blockquote'),
  bullet_list: block('ul'),
  ordered_list: orderedList,
  list_item: block('li'),
  table: {
    parseDOM: [{ tag: 'table', getAttrs: blockAttributes }],
    toDOM: (node) => ['table', blockDom(node), ['tbody', 0]],
  },
  table_row: { parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: cell('td'),
  table_header: cell('th'),
  library_item: libraryItem,
  image: imageDom(blockAttributes, blockDom),
  hard_break: { parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  citation,
  cross_reference: crossReference,
  footnote,
};

const trackedChange = (tag: string) => ({
  toDOM: (mark: Mark): DOMOutputSpec => [tag, { class: 'pe-change', 'data-author': mark.attrs.author as string }, 0],
});

export const markDom: Readonly<Record<string, MarkDom>> = {
  link: {
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href') ?? '';
          const title = dom.getAttribute('title');
          if (href.length > 2000 || !isAllowedUrl(href, LINK_SCHEMES)) return false;
          return { href, title: title && title.length <= 300 ? title : null };
        },
      },
    ],
    toDOM: (mark) => [
      'a',
      { href: mark.attrs.href as string, title: mark.attrs.title as string | null, rel: 'noopener noreferrer' },
      0,
    ],
  },
  em: {
    parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps the whole clipboard in a <b> of normal weight
      { tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  underline: {
    parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }],
    toDOM: () => ['u', 0],
  },
  insertion: trackedChange('ins'),
  deletion: trackedChange('del'),
};
