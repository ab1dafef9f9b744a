import type { PolicyEditor } from '../policy-editor/policy-editor';

type Moving = HTMLElement & { moveBefore?: (node: Node, before: Node | null) => void };

/** Brings an editor to another place of the page, caret, selection and focus with it. */
export function moveWithFocus(editor: PolicyEditor, into: Moving): void {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && editor.contains(focused);
  if (into.moveBefore) into.moveBefore(editor, null);
  else into.append(editor);
  if (!inside) return;
  if (focused.closest('.pe-doc')) editor.focusEditor();
  else if (document.activeElement !== focused) focused.focus({ preventScroll: true });
}
