import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { anchorById, setAnchors } from './anchors';
import { toScreen, type VersionRange } from './positions';
import type { Span } from './reading/drawn-text';
import { scrollToMiddle } from './scroll-to';
import { scrollToCaret } from './scroll-to-caret';
import type { BodySession } from './session';
import type { Suggestion } from './suggestions';

const FLASH_MS = 2000;

/** Brings places of the text into sight and marks them for a moment. */
export class Sight {
  constructor(
    private readonly session: BodySession,
    private readonly view: () => EditorView | null,
  ) {}

  /** Somebody's caret; false when it is nowhere. */
  caret(client: string): boolean {
    const view = this.view();
    return view !== null && scrollToCaret(view, client);
  }

  anchor(id: string): boolean {
    const { state } = this.session;
    const found = state && anchorById(state, id);
    if (!state || !found) return false;
    this.session.dispatch(setAnchors(state.tr, { focused: id }));
    this.place(found.from);
    return true;
  }

  suggestion({ from, to }: Suggestion): void {
    const { state } = this.session;
    if (!state) return;
    const end = TextSelection.near(state.doc.resolve(Math.min(to, state.doc.content.size)), -1);
    const start = TextSelection.near(state.doc.resolve(Math.min(from, state.doc.content.size)), 1);
    this.session.dispatch(state.tr.setSelection(start.head <= end.head ? start : end).scrollIntoView());
    this.place(from);
    this.view()?.focus();
  }

  /** Selects and marks a stretch; false while the text is not there yet. */
  range({ version, from, to }: VersionRange): boolean {
    const { state } = this.session;
    if (!state || !this.view()) return false;
    const end = state.doc.content.size;
    const start = Math.min(toScreen(state, from, version) ?? from, end);
    this.#reveal(state, { from: start, to: Math.min(Math.max(start, toScreen(state, to, version, -1) ?? to), end) });
    return true;
  }

  /** The first node whose attributes match. */
  node(matches: (attrs: Record<string, unknown>) => boolean): boolean {
    const { state } = this.session;
    if (!state) return false;
    let found: { from: number; to: number } | null = null;
    state.doc.descendants((node, pos) => {
      if (!found && matches(node.attrs)) found = { from: pos, to: pos + node.nodeSize };
      return found === null;
    });
    const range = found as { from: number; to: number } | null;
    if (!range) return false;
    this.session.dispatch(setAnchors(state.tr, { marked: { ...range, kind: 'found' } }));
    setTimeout(() => this.clearMark(), FLASH_MS);
    this.place(range.from);
    return true;
  }

  /** A selection that was made before the editor was there; without moving the page. */
  select(span: Span | null, focused: boolean): void {
    const { state } = this.session;
    const view = this.view();
    if (!state || !view) return;
    const end = state.doc.content.size;
    if (span && (focused || span.anchor !== span.head)) {
      const [anchor, head] = [span.anchor, span.head].map((pos) => state.doc.resolve(Math.min(pos, end)));
      this.session.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)));
    }
    if (focused || (span && span.anchor !== span.head)) view.focus();
  }

  /** Marks a stretch for a moment, wherever one is looking. */
  flash(range: { from: number; to: number }): void {
    const { state } = this.session;
    if (!state) return;
    const end = state.doc.content.size;
    const marked = { from: Math.min(range.from, end), to: Math.min(range.to, end), kind: 'found' } as const;
    this.session.dispatch(setAnchors(state.tr, { marked }));
    setTimeout(() => this.clearMark(), FLASH_MS);
  }

  place(pos: number): void {
    const view = this.view();
    if (!view) return;
    const at = view.domAtPos(Math.min(pos + 1, view.state.doc.content.size)).node;
    const element = at instanceof Element ? at : at.parentElement;
    if (element) scrollToMiddle(element);
  }

  clearMark(): void {
    const { state } = this.session;
    if (state) this.session.dispatch(setAnchors(state.tr, { marked: null }));
  }

  #reveal(state: EditorState, range: { from: number; to: number }): void {
    const selection = TextSelection.between(state.doc.resolve(range.from), state.doc.resolve(range.to));
    this.session.dispatch(setAnchors(state.tr.setSelection(selection), { marked: { ...range, kind: 'found' } }));
    setTimeout(() => this.clearMark(), FLASH_MS);
    this.place(range.from - 1);
    this.view()?.focus();
  }
}
