import { Node } from 'prosemirror-model';
import { Mapping, Step } from 'prosemirror-transform';
import { wordCount } from '../outline';
import type { EntriesFrame } from '../protocol';
import { schema } from '../schema';
import { TextNode, type NodeJson } from './text-tree';

const drawn = new WeakMap<Node, TextNode>();

/** What is to be read of a node; the same one for what did not change, so that it is not drawn again. */
function read(node: Node): TextNode {
  let text = drawn.get(node);
  if (!text) drawn.set(node, (text = new TextNode(node.toJSON() as NodeJson)));
  return text;
}

/** The text with what is committed while it is read. Comes to the page only when the first change does. */
export class LiveText {
  #doc: Node;

  /** @param shown what is on the page of it, so that it stays there */
  constructor(
    json: NodeJson,
    public version: number,
    shown: TextNode | null,
  ) {
    this.#doc = Node.fromJSON(schema, json);
    if (shown?.children.length === this.#doc.childCount) shown.children.forEach((text, at) => drawn.set(this.#doc.child(at), text));
  }

  /** How places move by these entries; null when entries in between are missing, or the text here is another one. */
  apply({ version, entries }: EntriesFrame): Mapping | null {
    const first = version - entries.length;
    if (first > this.version) return null;
    const mapping = new Mapping();
    let doc = this.#doc;
    for (const { steps } of entries.slice(this.version - first)) {
      for (const json of steps) {
        const step = Step.fromJSON(schema, json);
        const result = step.apply(doc);
        if (!result.doc) return null;
        doc = result.doc;
        mapping.appendMap(step.getMap());
      }
    }
    this.#doc = doc;
    this.version = Math.max(this.version, version);
    return mapping;
  }

  /** Only the blocks that changed are other ones than before. */
  tree(): { doc: TextNode; words: number } {
    return { doc: TextNode.of('doc', this.#doc.children.map(read)), words: wordCount(this.#doc) };
  }
}
