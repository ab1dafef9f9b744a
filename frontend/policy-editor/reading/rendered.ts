/** What `toDOM` of the schema says: a tag, attributes, and what is in it; 0 is the place of the content. */
type Spec = string | readonly unknown[];

export interface Rendered {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
}

const isAttributes = (part: unknown): part is Record<string, string | number | null> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** Makes elements one by one: nothing of a document is ever read as markup. */
export function rendered(spec: Spec): Rendered {
  const [tag, ...rest] = spec as readonly [string, ...unknown[]];
  const dom = document.createElement(tag);
  const [first] = rest;
  const parts = isAttributes(first) ? rest.slice(1) : rest;
  if (isAttributes(first)) {
    for (const [name, value] of Object.entries(first)) if (value !== null && value !== undefined) dom.setAttribute(name, String(value));
  }
  let contentDOM = dom;
  for (const part of parts) {
    if (part === 0) continue;
    if (typeof part === 'string') {
      dom.append(part);
      continue;
    }
    const inner = rendered(part as Spec);
    dom.append(inner.dom);
    if (holds(part as Spec)) contentDOM = inner.contentDOM;
  }
  return { dom, contentDOM };
}

function holds(spec: Spec): boolean {
  return Array.isArray(spec) && spec.some((part) => part === 0 || (Array.isArray(part) && holds(part as Spec)));
}
