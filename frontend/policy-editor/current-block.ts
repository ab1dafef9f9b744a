import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Names the block with the caret, from which focus mode takes the others back. */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $from, $to } }) {
        const [from, to] = $from.depth > 0 && $to.depth > 0 ? [$from.before(1), $to.after(1)] : [0, 0];
        const marks: Decoration[] = [];
        doc.nodesBetween(from, to, (node, pos) => {
          marks.push(Decoration.node(pos, pos + node.nodeSize, { class: 'pe-current' }));
          return false;
        });
        return DecorationSet.create(doc, marks);
      },
    },
  });
}
