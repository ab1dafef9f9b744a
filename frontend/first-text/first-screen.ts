import { forget } from '../policy-editor/forerunners';
import type { PolicyEditor } from '../policy-editor/policy-editor';
import { moveWithFocus } from './moving-editor';

/** The widths at which the columns of the drafting screen give way, as `DeskView` has them. */
const NARROW = 1088;
const WIDE = 1680;

const COMPOSED_MS = 50;
/** In a page that is not to be seen no frame comes. */
const PLACING_MS = 500;

interface Leaf {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
}

function box(name: string, ...inside: Node[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.append(...inside);
  return element;
}

/** The frame measures its bar in the first frame and moves everything below it in the second: that is let pass behind this screen. */
function placed(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PLACING_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** The place of the texts until the view is to be seen: its columns and bars as they will be, but empty. */
export class FirstScreen {
  readonly #page = box('desk-page');
  readonly #main = box('desk-main', this.#page);
  readonly #screen = document.createElement('main');
  readonly #heirs = new Map<PolicyEditor, PolicyEditor | null>();
  readonly #head = document.createElement('h1');
  #watch: MutationObserver | null = null;
  #composing = false;
  #placed: Promise<void> | null = null;

  constructor(number: string, heading: string, private readonly banner?: string) {
    const isolated = document.createElement('bdi');
    Object.assign(isolated, { textContent: number, className: 'code', dir: 'ltr' });
    this.#head.dir = 'auto';
    this.#head.append(isolated, ` ${heading}`);
  }

  leaf({ title, lang, dir }: Leaf, editor: PolicyEditor): void {
    const heading = document.createElement('h2');
    heading.className = 'desk-leaf-title';
    Object.assign(heading, { textContent: title, lang, dir: 'auto' });
    const leaf = box('desk-leaf', heading, editor);
    leaf.dir = dir;
    this.#page.append(leaf);
    this.#heirs.set(editor, null);
  }

  show(): void {
    const both = this.#heirs.size > 1;
    const { innerWidth } = window;
    this.#page.classList.toggle('desk-page-both', both);
    const desk = box('desk', box('desk-head', this.#head), box('desk-outline'), this.#main, box('desk-panel'));
    if (innerWidth < NARROW) desk.dataset.outline = 'closed';
    if (innerWidth < NARROW || (both && innerWidth < WIDE)) desk.dataset.panel = 'closed';
    this.#screen.className = 'first-screen';
    if (this.banner) this.#screen.append(box('demo-banner', document.createTextNode(this.banner)));
    this.#screen.append(box('first-bar'), desk);
    document.body.append(this.#screen);
    const outlet = document.getElementById('outlet');
    this.#watch = new MutationObserver(() => this.#look(outlet));
    if (outlet) this.#watch.observe(outlet, { childList: true });
    this.#screen.addEventListener('compositionstart', () => (this.#composing = true));
    this.#screen.addEventListener('compositionend', () => {
      this.#composing = false;
      // The editor has to read the composed word first
      setTimeout(() => this.#look(outlet), COMPOSED_MS);
    });
  }

  /** The element of the view that is to hold an editor is there, if not yet to be seen. */
  claimed(editor: PolicyEditor, heir: PolicyEditor): void {
    this.#heirs.set(editor, heir);
  }

  /** The view comes into its place in one piece. */
  #look(outlet: HTMLElement | null): void {
    // Not a view: the frame's word that there is no line. Whoever writes goes on
    if (!outlet?.firstElementChild || outlet.querySelector(':scope > iframe')) return;
    this.#placed ??= placed();
    // A word that is just being composed would be torn: the view waits for it behind this screen
    void this.#placed.then(() => this.#composing || this.#handOver());
  }

  /** In one turn, before anything is painted or typed, the editors move over. */
  #handOver(): void {
    if (!this.#screen.isConnected) return;
    this.#watch?.disconnect();
    const { scrollTop } = this.#main;
    for (const [editor, heir] of this.#heirs) {
      forget(editor.bodyId);
      if (!heir?.isConnected) continue;
      moveWithFocus(editor, heir);
      const main = heir.closest('.desk-main');
      if (main && scrollTop > 0) main.scrollTop = scrollTop;
      editor.tellAgain();
    }
    this.#screen.remove();
  }
}
