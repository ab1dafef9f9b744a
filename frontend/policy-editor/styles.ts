import css from './policy-editor.css?inline';

const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();

/** Adds the editor's styles to the root it is rendered in, once. */
export function adoptStyles(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || sheets.has(root)) return;
  const sheet = new CSSStyleSheet();
  // Vaadin's build hands over a Lit CSSResult, plain Vite a string
  sheet.replaceSync(String(css));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  sheets.set(root, sheet);
}
