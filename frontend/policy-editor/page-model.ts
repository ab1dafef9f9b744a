import type { EditorState } from 'prosemirror-state';
import { suggestionAt, type Suggestion } from './suggestions';
import { suggestionsKey } from './suggestions-plugin';
import { sameModel, toolbarModel, type ToolbarModel } from './toolbar-model';

/** What the bars show of a state of the text. */
export interface PageModel {
  readonly model: ToolbarModel;
  readonly suggestions: readonly Suggestion[];
  readonly suggestion: Suggestion | null;
}

/** @param before the tools as they are shown; the same again when nothing changed for them */
export function pageModel(state: EditorState, before: ToolbarModel | null): PageModel {
  const model = toolbarModel(state);
  const suggestions = suggestionsKey.getState(state)?.list ?? [];
  return { model: before && sameModel(model, before) ? before : model, suggestions, suggestion: suggestionAt(state, suggestions) };
}
