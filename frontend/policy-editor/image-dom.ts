import type { Node, NodeSpec } from 'prosemirror-model';

type Attributes = Record<string, unknown>;

/** An image without its address, which depends on the strategy: `ImageView` has it, and what is copied needs none. */
export function imageDom(
  blockAttributes: (dom: HTMLElement) => Attributes,
  blockDom: (node: Node, extra: Record<string, string | number | null>) => Record<string, string | number | null>,
): Pick<NodeSpec, 'toDOM' | 'parseDOM'> {
  return {
    parseDOM: [
      {
        tag: 'figure[data-image]',
        contentElement: (dom) => (dom as HTMLElement).querySelector('figcaption') ?? document.createElement('figcaption'),
        getAttrs: (dom) => ({
          ...blockAttributes(dom),
          hash: dom.dataset.image ?? '',
          width: Number(dom.dataset.width),
          height: Number(dom.dataset.height),
          alt: dom.dataset.alt ?? '',
          size: dom.dataset.size ?? 'full',
        }),
      },
    ],
    toDOM: (node) => {
      const { hash, width, height, alt, size } = node.attrs as Record<string, string & number>;
      const said = { 'data-image': hash, 'data-width': width, 'data-height': height, 'data-alt': alt, 'data-size': size };
      return ['figure', blockDom(node, { class: 'pe-image', ...said }), ['img', { alt }], ['figcaption', 0]];
    },
  };
}
