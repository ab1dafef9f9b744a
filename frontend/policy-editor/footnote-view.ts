import type { Node } from 'prosemirror-model';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { EditorView, type NodeView } from 'prosemirror-view';
import * as act from './commands';
import { redo, undo } from './history';
import type { Label } from './labels';
import { noteDrawn } from './note-numbers';

const FROM_OUTSIDE = 'from-outside';

/** A numbered marker in the text; selecting it opens the note under it as a small editor of its own. */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement;
  #panel: HTMLElement | null = null;
  #inner: EditorView | null = null;

  constructor(
    private node: Node,
    private readonly outer: EditorView,
    private readonly getPos: () => number | undefined,
    private readonly label: Label,
  ) {
    this.dom = document.createElement('span');
    this.dom.className = 'pe-footnote';
    this.dom.setAttribute('role', 'note');
    noteDrawn(outer);
    this.#describe();
  }

  #describe(): void {
    this.dom.setAttribute('aria-label', `${this.label('footnote')}: ${this.node.textContent}`);
    this.dom.title = this.node.textContent;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
    if (!this.#inner) this.#open();
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
    this.#close();
  }

  #open(): void {
    const panel = document.createElement('span');
    panel.className = 'pe-footnote-panel';
    panel.dir = 'auto';
    this.dom.append(panel);
    this.#panel = panel;
    const leave = (): boolean => {
      this.#leave();
      return true;
    };
    this.#inner = new EditorView(panel, {
      state: EditorState.create({
        doc: this.node,
        selection: TextSelection.create(this.node, this.node.content.size),
        plugins: [
          keymap({
            'Mod-z': () => undo(this.outer.state, this.outer.dispatch),
            'Mod-y': () => redo(this.outer.state, this.outer.dispatch),
            'Mod-Shift-z': () => redo(this.outer.state, this.outer.dispatch),
            'Mod-b': act.mark('strong'),
            'Mod-i': act.mark('em'),
            'Mod-u': act.mark('underline'),
            Enter: leave,
            Escape: leave,
          }),
        ],
      }),
      attributes: { 'aria-label': this.label('footnoteText'), role: 'textbox', class: 'pe-footnote-text' },
      editable: () => this.outer.editable,
      dispatchTransaction: (tr) => this.#dispatchInner(tr),
      handleDOMEvents: {
        mousedown: () => {
          // Kind of tricky: the outer editor has the focus while the note is a selected node
          if (this.outer.hasFocus()) this.#inner?.focus();
          return false;
        },
      },
    });
    this.#keepOnScreen();
    if (this.outer.hasFocus() && this.outer.editable) requestAnimationFrame(() => this.#inner?.focus());
  }

  #keepOnScreen(): void {
    const page = this.dom.closest('.pe-page')?.getBoundingClientRect();
    const box = this.#panel?.getBoundingClientRect();
    if (!page || !box || !this.#panel) return;
    const shift = Math.max(page.left + 8 - box.left, 0) + Math.min(page.right - 8 - box.right, 0);
    this.#panel.style.setProperty('--pe-shift', `${shift}px`);
  }

  #leave(): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    const { state } = this.outer;
    const after = TextSelection.create(state.doc, pos + this.node.nodeSize);
    this.outer.dispatch(state.tr.setSelection(after));
    this.outer.focus();
  }

  #close(): void {
    this.#inner?.destroy();
    this.#inner = null;
    this.#panel?.remove();
    this.#panel = null;
  }

  #dispatchInner(tr: Transaction): void {
    if (!this.#inner) return;
    const { state, transactions } = this.#inner.state.applyTransaction(tr);
    this.#inner.updateState(state);
    const pos = this.getPos();
    if (tr.getMeta(FROM_OUTSIDE) || pos === undefined) return;
    const outerTr = this.outer.state.tr;
    const offset = StepMap.offset(pos + 1);
    for (const each of transactions) {
      for (const step of each.steps) {
        const moved = step.map(offset);
        if (moved) outerTr.step(moved);
      }
    }
    if (outerTr.docChanged) this.outer.dispatch(outerTr);
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false;
    this.node = node;
    this.#describe();
    const inner = this.#inner;
    if (!inner) return true;
    const { state } = inner;
    const start = node.content.findDiffStart(state.doc.content);
    const ends = start === null ? null : node.content.findDiffEnd(state.doc.content);
    if (start === null || !ends) return true;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const slice = node.slice(start, ends.a + overlap);
    inner.dispatch(state.tr.replace(start, ends.b + overlap, slice).setMeta(FROM_OUTSIDE, true));
    return true;
  }

  stopEvent(event: Event): boolean {
    return this.#inner !== null && event.target instanceof Element && this.#inner.dom.contains(event.target);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#close();
  }
}
