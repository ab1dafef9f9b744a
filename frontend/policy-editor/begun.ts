import { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { collab } from './collab';
import type { Rights } from './protocol';
import type { SessionOptions } from './session-host';

/** The text as the page brought it along, and what the person may do in it: enough to write before there is a line. */
export interface Begun {
  readonly version: number;
  readonly doc: unknown;
  readonly may: Rights;
}

/** @param nextSeq above every number that this client name has used */
export function stateOf({ schema, plugins }: SessionOptions, doc: unknown, version: number, nextSeq = 1): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, doc), plugins: [collab(version, nextSeq), ...plugins()] });
}

/** Null where nothing was brought along, or a text that this editor cannot read: the line brings it then. */
export function begin(options: SessionOptions): EditorState | null {
  const { begun } = options;
  try {
    return begun ? stateOf(options, begun.doc, begun.version) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error);
    return null;
  }
}

/** The caret about where it was in another state of the text. */
export function near(state: EditorState, before: EditorState): EditorState {
  const head = Math.min(before.selection.head, state.doc.content.size);
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(head), -1)));
}
