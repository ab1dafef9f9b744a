import { PASTE_LIMIT } from './paste-limit';
import { DOMSerializer, Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { withoutBidiControls } from './bidi';
import { stepBytes } from './large-steps';
import { cleanForeign } from './paste/foreign';
import { BATCH_LIMIT } from './protocol';
import { schema } from './schema';

const { marks } = schema;

const SCOPE = 'data-mithaq-scope';

/** Where text was copied: only a paste within the same strategy keeps its links to library items, within one body its ids. */
export interface PasteScope {
  readonly strategy: string;
  readonly body: string;
}

const mark = ({ strategy, body }: PasteScope): string => `${strategy}|${body}`;

function origin(html: HTMLElement, scope: PasteScope): { sameStrategy: boolean; sameBody: boolean } {
  const found = html.querySelector(`[${SCOPE}]`)?.getAttribute(SCOPE) ?? '';
  const here = mark(scope);
  return { sameStrategy: scope.strategy !== '' && found.split('|')[0] === scope.strategy, sameBody: found === here };
}

/** The strategy that pasted HTML was copied in; null when it comes from elsewhere. */
export function pastedFrom(html: string): string | null {
  return new RegExp(`${SCOPE}="([0-9a-f-]{36})\\|`).exec(html)?.[1] ?? null;
}

/** Nothing else may name an image: whose it is could not be known. */
function withoutImages(parsed: Document): void {
  for (const image of parsed.querySelectorAll('[data-image]')) image.replaceWith(...(image.querySelector('figcaption')?.childNodes ?? []));
}

/** Cleans pasted HTML before it is parsed: foreign ids and library links go, the words stay. */
export function cleanPastedHtml(html: string, scope: PasteScope): string {
  // A document without a browsing context: nothing in it is loaded or run
  const parsed = new DOMParser().parseFromString(withoutBidiControls(html), 'text/html');
  const { sameStrategy, sameBody } = origin(parsed.body, scope);
  if (!parsed.body.querySelector(`[${SCOPE}]`)) {
    withoutImages(parsed);
    cleanForeign(parsed);
  }
  for (const element of parsed.body.querySelectorAll('script,style,template,iframe,object,embed,noscript,svg')) {
    element.remove();
  }
  for (const chip of parsed.body.querySelectorAll('.pe-item-chip')) chip.remove();
  if (!sameBody) for (const block of parsed.body.querySelectorAll('[data-block]')) block.removeAttribute('data-block');
  if (!sameStrategy) {
    for (const item of parsed.body.querySelectorAll('[data-library-item]')) item.replaceWith(...item.childNodes);
    for (const cite of parsed.body.querySelectorAll('[data-citation]')) cite.replaceWith(cite.textContent);
    for (const reference of parsed.body.querySelectorAll('[data-cross-reference]')) reference.replaceWith(reference.textContent);
  }
  return parsed.body.innerHTML;
}

function cleanNode(node: Node): readonly Node[] {
  if (node.isText) {
    const text = withoutBidiControls(node.text ?? '');
    const kept = node.marks.filter((m) => ![marks.insertion, marks.deletion, marks.formatting].includes(m.type));
    return text === '' ? [] : [schema.text(text, kept)];
  }
  const content = cleanFragment(node.content);
  const attrs = 'change' in node.attrs ? { ...node.attrs, change: null } : node.attrs;
  return [node.type.create(attrs, content, node.marks)];
}

function cleanFragment(fragment: Fragment): Fragment {
  return Fragment.from(fragment.content.flatMap(cleanNode));
}

/** Takes tracked changes and direction overrides out of a pasted or dropped piece. */
export function cleanSlice(slice: Slice): Slice {
  const content = cleanFragment(slice.content);
  const kept = new Slice(content, slice.openStart, slice.openEnd);
  // A text that was nothing but controls is gone: the open sides may be shallower than they were
  return opensFit(kept) ? kept : Slice.maxOpen(content);
}

function opensFit({ content, openStart, openEnd }: Slice): boolean {
  let first = content.firstChild;
  let last = content.lastChild;
  for (let i = 0; i < openStart; i++, first = first.firstChild) if (!first || first.isLeaf) return false;
  for (let i = 0; i < openEnd; i++, last = last.lastChild) if (!last || last.isLeaf) return false;
  return true;
}

export function fitsOneBatch(slice: Slice): boolean {
  return stepBytes({ slice: slice.toJSON() as unknown }) < BATCH_LIMIT.bytes;
}

class ScopedSerializer extends DOMSerializer {
  constructor(
    private readonly scope: () => PasteScope,
    private readonly fill: (copied: ParentNode) => void,
  ) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const result = super.serializeFragment(fragment, options, target);
    for (const child of result.children) child.setAttribute(SCOPE, mark(this.scope()));
    this.fill(result);
    return result;
  }
}

/** Copy and paste: marks what is copied with its origin, lets `fill` complete it, cleans what is pasted, refuses what is too large to send. */
export function pastePlugin(scope: () => PasteScope, tooLarge: () => void, fill: (copied: ParentNode) => void): Plugin {
  return new Plugin({
    props: {
      clipboardSerializer: new ScopedSerializer(scope, fill),
      transformPastedHTML: (html) => cleanPastedHtml(html, scope()),
      transformPastedText: withoutBidiControls,
      transformPasted: cleanSlice,
      handlePaste(_view, _event, slice) {
        if (fitsOneBatch(slice)) return false;
        tooLarge();
        return true;
      },
      handleDOMEvents: {
        paste(_view, event) {
          const data = event.clipboardData;
          const size = Math.max(data?.getData('text/html').length ?? 0, data?.getData('text/plain').length ?? 0);
          if (size <= PASTE_LIMIT) return false;
          event.preventDefault();
          tooLarge();
          return true;
        },
      },
    },
  });
}
