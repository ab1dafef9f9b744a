import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { blockChanges } from './block-change';
import { kindLabel } from './kind-labels';
import type { Label } from './labels';
import { redrawn, wholeOf, type Part } from './redrawn';
import { isTracked } from './suggesting-resolve';
import { suggestionsIn, type Suggestion, type SuggestionKind } from './suggestions';

/** Who suggested, for the eye and for screen readers. */
export interface Authors {
  name(author: string): string;
  colour(author: string): number;
}

export interface SuggestionsShown {
  readonly list: readonly Suggestion[];
  readonly decorations: DecorationSet;
}

export const suggestionsKey = new PluginKey<SuggestionsShown>('suggestions');

/** Say after a change of names that everything is to be drawn again. */
export const REDRAW = 'redraw';

/** Underlines, strikes and frames what is suggested: each kind by its shape, each author by a colour and by name. */
export function suggestionsPlugin(authors: Authors, label: Label): Plugin<SuggestionsShown> {
  const attributes = (kind: SuggestionKind, author: string, shape: string): Record<string, string> => ({
    class: `${shape} pe-suggested-${kind} pe-colour-${authors.colour(author)}`,
    title: label('suggestedBy', label(kindLabel(kind)), authors.name(author)),
  });
  const decorate = (node: Node, pos: number, into: Decoration[]): void => {
    for (const { kind, author } of blockChanges(node)) {
      const attrs = attributes(kind, author, 'pe-suggested-block');
      into.push(Decoration.node(pos, pos + node.nodeSize, { ...attrs, 'aria-description': attrs.title }));
    }
    for (const mark of node.marks) {
      if (!isTracked(mark)) continue;
      const kind = mark.type.name as SuggestionKind;
      into.push(Decoration.inline(pos, pos + node.nodeSize, attributes(kind, String(mark.attrs.author), 'pe-suggested')));
    }
    node.forEach((child, offset) => decorate(child, pos + 1 + offset, into));
  };
  const drawn = (doc: Node, part: Part): Decoration[] => {
    const decorations: Decoration[] = [];
    doc.forEach((block, pos) => {
      if (pos >= part.from && pos < part.to) decorate(block, pos, decorations);
    });
    return decorations;
  };
  const all = (doc: Node): SuggestionsShown => {
    const list = suggestionsIn(doc);
    return { list, decorations: list.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, drawn(doc, wholeOf(doc))) };
  };
  const after = (tr: Transaction, { decorations }: SuggestionsShown): SuggestionsShown => ({
    list: suggestionsIn(tr.doc),
    decorations: redrawn(tr, decorations, (part) => drawn(tr.doc, part)),
  });
  const plugin: Plugin<SuggestionsShown> = new Plugin<SuggestionsShown>({
    key: suggestionsKey,
    state: {
      init: (_config, { doc }) => all(doc),
      apply(tr, value) {
        if (tr.getMeta(REDRAW) !== undefined) return all(tr.doc);
        return tr.docChanged ? after(tr, value) : value;
      },
    },
    props: { decorations: (state) => plugin.getState(state)?.decorations },
  });
  return plugin;
}
