import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import { collab } from '../collab';
import { ownHistory } from '../history';
import { schema } from '../schema';

/** A document of paragraphs, one for each text. */
export function paragraphs(...texts: readonly string[]): Node {
  return schema.node(
    'doc',
    null,
    texts.map((text, i) => schema.node('paragraph', { id: `p${i}` }, text ? [schema.text(text)] : [])),
  );
}

/** An editor state without a view, as the collaboration code needs it. */
export function stateOf(doc: Node, version = 0, plugins: readonly Plugin[] = []): EditorState {
  return EditorState.create({ doc, plugins: [collab(version), ownHistory(), ...plugins] });
}

export const typed = (state: EditorState, at: number, text: string): EditorState =>
  state.apply(state.tr.insertText(text, at));
