import { inputRules } from 'prosemirror-inputrules';
import { TextSelection, type EditorState, type Plugin } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockIds } from './block-ids';
import { bulletListRule, numberedListRule, undoRule } from './lists';
import { stateOf, paragraphs } from './testing/documents';
import { asSuggestion } from './suggesting';
import { toolbarModel } from './toolbar-model';

/** Types a label and a space into an editor with the rule, as its writer or as somebody who only suggests. */
function typed(label: string, suggests: boolean): EditorState {
  const rules = inputRules({ rules: [bulletListRule, numberedListRule] }) as Plugin;
  let state = stateOf(paragraphs(label), 0, [rules, blockIds()]);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1 + label.length)));
  const view = {
    get state() {
      return state;
    },
    composing: false,
    dispatch(tr: EditorState['tr']) {
      state = state.apply(suggests ? (asSuggestion(state, tr, 'me') ?? state.tr) : tr);
    },
  };
  const at = state.selection.from;
  rules.props.handleTextInput?.call(rules, view as never, at, at, ' ', () => state.tr);
  return state;
}

describe('Backspace right after a label became a list', () => {
  it('gives the label back', () => {
    let state = typed('أ.', false);
    expect(toolbarModel(state).numbering).toBe('abjad');
    undoRule(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.textContent).toBe('أ. ');
    expect(state.doc.firstChild?.type.name).toBe('paragraph');
  });

  it('gives the point back', () => {
    let state = typed('-', false);
    expect(state.doc.firstChild?.type.name).toBe('bullet_list');
    expect(undoRule(state, (tr) => (state = state.apply(tr)))).toBe(true);
    expect(state.doc.textContent).toBe('- ');
  });

  it('fails for nobody who only suggests, and takes no word of others', () => {
    let state = typed('أ.', true);
    expect(toolbarModel(state).numbering).toBe('abjad');
    expect(() => undoRule(state, (tr) => (state = state.apply(asSuggestion(state, tr, 'me') ?? state.tr)))).not.toThrow();
    expect(state.doc.textContent).toContain('أ.');
    expect(toolbarModel(state).numbering).toBeNull();
    state.doc.check();
  });
});
