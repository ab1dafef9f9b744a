import { keymap } from 'prosemirror-keymap';
import { NodeSelection, Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { imageAround } from './images';
import { schema } from './schema';

const { nodes } = schema;

const inCaption = (state: EditorState): boolean => state.selection instanceof TextSelection && state.selection.$from.parent.type === nodes.image;

const selected = (state: EditorState): boolean => state.selection instanceof NodeSelection && state.selection.node.type === nodes.image;

const select: Command = (state, dispatch) => {
  const image = imageAround(state);
  if (!image) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, image.pos)).scrollIntoView());
  return true;
};

/** A caption is one paragraph: it is left for a new one behind the image. */
const leave: Command = (state, dispatch) => {
  const image = inCaption(state) ? imageAround(state) : null;
  if (!image) return false;
  const after = image.pos + image.node.nodeSize;
  const tr = state.tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Taking away what is before a caption means the image: first it is selected, then it goes. */
const before: Command = (state, dispatch, view) =>
  inCaption(state) && state.selection.empty && state.selection.$from.parentOffset === 0 && select(state, dispatch, view);

/** What follows the image is not drawn into its caption. */
const behind: Command = (state) =>
  inCaption(state) && state.selection.empty && state.selection.$from.parentOffset === state.selection.$from.parent.content.size;

const up: Command = (state, dispatch, view) => inCaption(state) && view?.endOfTextblock('up') === true && select(state, dispatch, view);

const intoCaption: Command = (state, dispatch) => {
  if (!selected(state)) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from + 1)).scrollIntoView());
  return true;
};

/** How the keyboard goes through an image and its caption; typing at a selected image writes its caption. */
export function imageKeys(): Plugin[] {
  return [
    keymap({ Enter: leave, 'Mod-Enter': leave, Backspace: before, Delete: behind, ArrowUp: up, ArrowDown: intoCaption }),
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          const image = selected(view.state) ? imageAround(view.state) : null;
          if (!image) return false;
          const end = image.pos + image.node.nodeSize - 1;
          const tr = view.state.tr.insertText(text, end);
          view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + text.length)).scrollIntoView());
          return true;
        },
      },
    }),
  ];
}
