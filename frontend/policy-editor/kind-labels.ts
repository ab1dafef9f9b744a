import type { LabelKey } from './labels';
import type { SuggestionKind } from './suggestions';

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
