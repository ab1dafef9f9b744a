import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { changedBlocks } from './changed-blocks';
import type { Direction } from './first-strong';
import { listLabel } from './list-labels';

/** Views in which a note was drawn that has no number yet. */
const drawn = new WeakSet<EditorView>();

export const noteDrawn = (view: EditorView): unknown => drawn.add(view);

function holdsNotes(block: Node): boolean {
  let found = false;
  block.descendants((node) => {
    found ||= node.type.name === 'footnote';
    return !found && !node.isText;
  });
  return found;
}

function mayMoveNotes(before: Node, after: Node): boolean {
  if (before === after) return false;
  const { gone, come } = changedBlocks(before, after);
  return gone.some(holdsNotes) || come.some(holdsNotes);
}

/**
 * Numbers the notes in the order of the page. A counter of the style sheet alone cannot: it begins anew in each block that may rest out of
 * sight. They are counted again only after a change that a note has part in.
 */
export function noteNumbers(base: Direction): Plugin {
  const number = ({ dom }: EditorView): void => {
    dom.querySelectorAll<HTMLElement>('.pe-footnote').forEach((note, place) => {
      const label = listLabel(base === 'rtl' ? 'arabic_indic' : 'decimal', place + 1, base === 'rtl');
      if (note.dataset.note !== label) note.dataset.note = label;
    });
  };
  return new Plugin({
    view(view) {
      number(view);
      return {
        update(now, { doc }) {
          if (drawn.delete(now) || mayMoveNotes(doc, now.state.doc)) number(now);
        },
      };
    },
  });
}
