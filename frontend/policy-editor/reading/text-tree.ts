import type { Node } from 'prosemirror-model';
import definition from '../schema.json';

/** A node of a document in ProseMirror's JSON. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly NodeJson[];
  readonly text?: string;
  readonly marks?: readonly MarkJson[];
}

interface MarkJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

interface Declared {
  readonly name: string;
  readonly content?: string;
  readonly inline?: boolean;
  readonly attrs?: Readonly<Record<string, { readonly default?: unknown }>>;
}

const kinds = new Map((definition.nodes as unknown as Declared[]).map((kind) => [kind.name, kind]));

export interface TextMark {
  readonly type: { readonly name: string };
  readonly attrs: Readonly<Record<string, unknown>>;
}

/**
 * A document to be read, not changed: sizes and positions are ProseMirror's, and none of its code is needed.
 * What it has, it has under the same names, so that what only looks at nodes can be given one of these (`asNode`).
 */
export class TextNode {
  readonly type: { readonly name: string };
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly TextMark[];
  readonly text: string | undefined;
  readonly children: readonly TextNode[];
  readonly content: { readonly size: number };
  readonly nodeSize: number;
  readonly isText: boolean;
  readonly isInline: boolean;
  readonly isTextblock: boolean;
  readonly isLeaf: boolean;

  constructor(json: NodeJson, children?: readonly TextNode[]) {
    const kind = kinds.get(json.type);
    if (!kind) throw new Error(`The schema knows no ${json.type}`);
    this.type = { name: json.type };
    const defaults = Object.entries(kind.attrs ?? {}).map(([name, rule]) => [name, rule.default ?? null]);
    this.attrs = { ...Object.fromEntries(defaults), ...json.attrs };
    this.marks = (json.marks ?? []).map(({ type, attrs }) => ({ type: { name: type }, attrs: attrs ?? {} }));
    this.text = json.text;
    this.isText = json.type === 'text';
    this.isInline = this.isText || kind.inline === true;
    this.isLeaf = kind.content === undefined;
    this.isTextblock = !this.isInline && kind.content === 'inline*';
    this.children = children ?? (json.content ?? []).map((child) => new TextNode(child));
    const size = this.children.reduce((sum, child) => sum + child.nodeSize, 0);
    this.content = { size };
    this.nodeSize = this.isText ? (json.text ?? '').length : this.isLeaf ? 1 : size + 2;
  }

  /** A node around others. */
  static of(type: string, children: readonly TextNode[]): TextNode {
    return new TextNode({ type }, children);
  }

  forEach(each: (child: TextNode, offset: number) => void): void {
    let offset = 0;
    for (const child of this.children) {
      each(child, offset);
      offset += child.nodeSize;
    }
  }

  /** Every node below this one; `enter` says whether to go into it. */
  descendants(enter: (node: TextNode, pos: number) => boolean, start = 0): void {
    this.forEach((child, offset) => {
      if (enter(child, start + offset)) child.descendants(enter, start + offset + 1);
    });
  }

  get textContent(): string {
    return this.text ?? this.children.map((child) => child.textContent).join('');
  }

  /** As ProseMirror puts it together. */
  textBetween(from: number, to: number, between = '', leaf = ''): string {
    let text = '';
    let first = true;
    this.descendants((node, pos) => {
      if (pos >= to || pos + node.nodeSize <= from) return false;
      if (node.isTextblock && between !== '') {
        if (!first) text += between;
        first = false;
      }
      if (node.text !== undefined) text += node.text.slice(Math.max(from, pos) - pos, to - pos);
      else if (node.isLeaf) text += leaf;
      return true;
    });
    return text;
  }
}

/** For code that only looks at a node. */
export const asNode = (node: TextNode): Node => node as unknown as Node;
