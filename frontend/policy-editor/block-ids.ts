import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { isLocalChange } from './collab';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A short random id (12 characters, 60 bits) that starts with a letter, so that it can serve as an XML id. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const id = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `b${id.slice(1)}`;
}

interface Placed {
  readonly pos: number;
  readonly node: Node;
}

function carriesId(node: Node): boolean {
  return 'id' in node.attrs;
}

/** True when the step may have made a block: plain typing inside one never does. */
function touchesBlocks(tr: Transaction): boolean {
  return tr.steps.some((step) => {
    const { slice } = step as unknown as { slice?: { content: Node['content'] } };
    if (!slice) return false;
    let blocks = false;
    slice.content.descendants((node) => {
      blocks ||= carriesId(node);
      return !blocks;
    });
    return blocks;
  });
}

/** Of several blocks with one id the first with content keeps it: Enter at the start of a block moves its text down. */
function keeper(blocks: readonly Placed[]): Placed {
  return blocks.find(({ node }) => node.content.size > 0) ?? blocks[0];
}

/** Gives ids to the blocks that lack one or share one; null when there is nothing to do. */
export function withBlockIds(state: EditorState, newId: () => string = freshId): Transaction | null {
  const known = new Map<string, Placed[]>();
  const bare: Placed[] = [];
  state.doc.descendants((node, pos) => {
    if (!carriesId(node)) return !node.isText;
    const id = node.attrs.id as string | null;
    if (id === null) bare.push({ node, pos });
    else known.set(id, [...(known.get(id) ?? []), { node, pos }]);
    return true;
  });
  for (const blocks of known.values()) {
    if (blocks.length > 1) {
      const kept = keeper(blocks);
      bare.push(...blocks.filter((block) => block !== kept));
    }
  }
  if (bare.length === 0) return null;
  const tr = state.tr;
  for (const { pos } of bare) tr.setNodeAttribute(pos, 'id', newId());
  return tr;
}

/** Assigns block ids for what is created here; blocks that arrive from others are theirs to name. */
export function blockIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _old, state) {
      // Suggested blocks have their ids already, and those of others are not touched by who only suggests
      const named = (tr: Transaction): boolean => tr.getMeta('suggested') === true;
      return transactions.some((tr) => isLocalChange(tr) && touchesBlocks(tr) && !named(tr)) ? withBlockIds(state) : null;
    },
  });
}
