import type { Node } from 'prosemirror-model';
import { BARRIER, findIn, type Wording } from './folding';
import { isDeleted } from './suggesting-marks';

export interface TextHit {
  readonly from: number;
  readonly to: number;
  /** Words of the library, which are replaced one by one only. */
  readonly inItem: boolean;
}

/** More hits than these are not drawn and not counted. */
export const MOST_HITS = 2000;

interface Passage {
  readonly text: string;
  readonly positions: readonly number[];
}

/** The text of a block with the position of each character; what is no text, or struck by a suggestion, is a barrier. */
function passage(node: Node, pos: number): Passage {
  let text = '';
  const positions: number[] = [];
  node.forEach((child, offset) => {
    const at = pos + 1 + offset;
    if (child.text === undefined || isDeleted(child)) {
      text += BARRIER;
      positions.push(at);
    } else {
      text += child.text;
      for (let i = 0; i < child.text.length; i++) positions.push(at + i);
    }
  });
  return { text, positions };
}

/** Where words stand in a document, in its order. */
export function findInDocument(doc: Node, wording: Wording): TextHit[] {
  const hits: TextHit[] = [];
  let itemEnd = -1;
  doc.descendants((node, pos) => {
    if (hits.length >= MOST_HITS) return false;
    if (node.type.name === 'library_item') itemEnd = pos + node.nodeSize;
    if (!node.isTextblock && !(node.isInline && node.type.inlineContent)) return true;
    const { text, positions } = passage(node, pos);
    for (const { from, to } of findIn(text, wording, MOST_HITS - hits.length)) {
      hits.push({ from: positions[from], to: positions[to - 1] + 1, inItem: pos < itemEnd });
    }
    return true;
  });
  return hits.sort((a, b) => a.from - b.from);
}
