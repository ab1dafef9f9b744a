import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { blockChanges } from './block-change';
import type { Label, LabelKey } from './labels';
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

const KIND_LABELS: Readonly<Record<SuggestionKind, LabelKey>> = {
  insertion: 'suggestedInsertion',
  deletion: 'suggestedDeletion',
  formatting: 'suggestedFormatting',
  ins: 'suggestedBlock',
  del: 'suggestedBlockDeletion',
  split: 'suggestedSplit',
  join: 'suggestedJoin',
  type: 'suggestedType',
};

export const kindLabel = (kind: SuggestionKind): LabelKey => KIND_LABELS[kind];

/** Underlines, strikes and frames what is suggested: each kind by its shape, each author by a colour and by name. */
export function suggestionsPlugin(authors: Authors, label: Label): Plugin<SuggestionsShown> {
  const draw = (doc: Parameters<typeof suggestionsIn>[0]): SuggestionsShown => {
    const list = suggestionsIn(doc);
    if (list.length === 0) return { list, decorations: DecorationSet.empty };
    const decorations: Decoration[] = [];
    const attributes = (kind: SuggestionKind, author: string, shape: string): Record<string, string> => ({
      class: `${shape} pe-suggested-${kind} pe-colour-${authors.colour(author)}`,
      title: label('suggestedBy', label(kindLabel(kind)), authors.name(author)),
    });
    doc.descendants((node, pos) => {
      for (const { kind, author } of blockChanges(node)) {
        const attrs = attributes(kind, author, 'pe-suggested-block');
        decorations.push(Decoration.node(pos, pos + node.nodeSize, { ...attrs, 'aria-description': attrs.title }));
      }
      for (const mark of node.marks) {
        if (!isTracked(mark)) continue;
        const kind = mark.type.name as SuggestionKind;
        decorations.push(Decoration.inline(pos, pos + node.nodeSize, attributes(kind, String(mark.attrs.author), 'pe-suggested')));
      }
      return true;
    });
    return { list, decorations: DecorationSet.create(doc, decorations) };
  };
  const plugin: Plugin<SuggestionsShown> = new Plugin<SuggestionsShown>({
    key: suggestionsKey,
    state: {
      init: (_config, { doc }) => draw(doc),
      apply: (tr, value) => (tr.docChanged || tr.getMeta(REDRAW) !== undefined ? draw(tr.doc) : value),
    },
    props: { decorations: (state) => plugin.getState(state)?.decorations },
  });
  return plugin;
}
