import authors from './authors.css?inline';
import annotations from './annotations.css?inline';
import menus from './menus.css?inline';
import popups from './popups.css?inline';
import page from './document.css?inline';
import images from './images.css?inline';
import lists from './lists.css?inline';
import find from './find.css?inline';
import frame from './policy-editor.css?inline';
import suggestions from './suggestions.css?inline';
import toolbar from './toolbar.css?inline';

const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();

/** Adds the editor's styles to the root it is rendered in, once. */
export function adoptStyles(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || sheets.has(root)) return;
  const sheet = new CSSStyleSheet();
  // Vaadin's build hands over a Lit CSSResult, plain Vite a string
  sheet.replaceSync([toolbar, page, lists, images, popups, menus, annotations, suggestions, find, authors, frame].map(String).join('\n'));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  sheets.set(root, sheet);
}
