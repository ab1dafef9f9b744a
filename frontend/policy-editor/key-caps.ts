import { html, type TemplateResult } from 'lit';

const APPLE = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '');
const CAPS: Readonly<Record<string, string>> = {
  Mod: APPLE ? '⌘' : 'Ctrl',
  Alt: APPLE ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys as they are printed on a keyboard, left to right in every language. */
export function keyCaps(keys: string): TemplateResult {
  const caps = keys.split('-').map((key) => CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return html`<kbd class="pe-keys" dir="ltr">${caps.join('+')}</kbd>`;
}
