import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { KeptImage } from './image-store';
import { schema } from './schema';

const { nodes } = schema;

export type ImageSize = 'full' | 'half';

/** What a person says about an image. */
export interface ImageWords {
  readonly alt: string;
  readonly size: ImageSize;
}

export interface ImagePlace {
  readonly pos: number;
  readonly node: Node;
}

/** The image that is selected, or whose caption the caret is in. */
export function imageAround(state: EditorState): ImagePlace | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type === nodes.image) return { pos: selection.from, node: selection.node };
  const { $from, $to } = selection;
  if ($from.parent.type !== nodes.image || !$from.sameParent($to)) return null;
  return { pos: $from.before(), node: $from.parent };
}

/** The nearest place at the caret where an image may stand: after the block, or instead of an empty one. */
function place(state: EditorState): { from: number; to: number } {
  const { $to } = state.selection;
  for (let depth = $to.depth; depth > 0; depth--) {
    const parent = $to.node(depth - 1);
    const index = $to.index(depth - 1);
    const block = $to.node(depth);
    const empty = block.type === nodes.paragraph && block.content.size === 0;
    if (empty && parent.canReplaceWith(index, index + 1, nodes.image)) return { from: $to.before(depth), to: $to.after(depth) };
    if (parent.canReplaceWith(index + 1, index + 1, nodes.image)) return { from: $to.after(depth), to: $to.after(depth) };
  }
  return { from: $to.pos, to: $to.pos };
}

/** Puts an image in, with the caret where its caption is written. */
export function insertImage({ hash, width, height }: KeptImage, { alt, size }: ImageWords): Command {
  return (state, dispatch) => {
    const node = nodes.image.create({ hash, width, height, alt, size });
    node.check();
    const { from, to } = place(state);
    const last = to === state.doc.content.size;
    const tr = state.tr.replaceWith(from, to, last ? [node, nodes.paragraph.create()] : node);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
    return true;
  };
}

/** Says something else of the image at the caret; comments on its caption keep their place. */
export function changeImage(words: Partial<ImageWords>): Command {
  return (state, dispatch) => {
    const image = imageAround(state);
    if (!image) return false;
    const tr = state.tr;
    for (const [name, value] of Object.entries(words)) if (image.node.attrs[name] !== value) tr.setNodeAttribute(image.pos, name, value);
    if (state.selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, image.pos));
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };
}

export const removeImage: Command = (state, dispatch) => {
  const image = imageAround(state);
  if (!image) return false;
  const { pos, node } = image;
  const tr = state.tr.deleteRange(pos, pos + node.nodeSize);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), 1)).scrollIntoView());
  return true;
};
