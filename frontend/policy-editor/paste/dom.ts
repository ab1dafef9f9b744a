/** Small steps on a document that was parsed from the clipboard and is shown nowhere. */

export const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, ul, ol, table, blockquote, div, section, article, pre, td, th';

/** The value of a property as it is written: the programs' own properties (`mso-…`) are unknown to the browser. */
export function written(element: Element, property: string): string | null {
  const style = element.getAttribute('style') ?? '';
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(style);
  return found ? found[1].trim().toLowerCase() : null;
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export function renamed(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

export const words = (element: Element): string => element.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
