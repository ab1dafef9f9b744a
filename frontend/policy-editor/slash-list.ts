import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { icon } from './icons';
import type { Label } from './labels';
import { placeBeside } from './place-beside';
import type { SlashOpen } from './slash';
import type { SlashItem } from './slash-items';

const LIST = 'pe-slash';
const option = (item: SlashItem): string => `${LIST}-${item.name}`;

/** The list on the page. The focus stays in the text, which names the active entry to screen readers. */
export class SlashList {
  /** On the text while the list is open. */
  static attributes(open: SlashOpen | null): Record<string, string> {
    if (!open || open.matches.length === 0) return {};
    return {
      'aria-autocomplete': 'list',
      'aria-controls': LIST,
      'aria-haspopup': 'listbox',
      'aria-activedescendant': option(open.matches[open.active]),
    };
  }

  readonly #list = document.createElement('div');
  #shown: SlashOpen | null = null;

  constructor(
    view: EditorView,
    private readonly label: Label,
    private readonly say: (text: string) => void,
    private readonly menu: (state: EditorState) => SlashOpen | null,
    private readonly choose: (open: SlashOpen, item: SlashItem) => void,
  ) {
    this.#list.className = 'pe-popup pe-slash';
    this.#list.setAttribute('role', 'listbox');
    this.#list.hidden = true;
    // The caret must stay in the text
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    view.dom.parentElement?.append(this.#list);
  }

  update(view: EditorView): void {
    const open = this.menu(view.state);
    if (open === this.#shown) return;
    const before = this.#shown;
    this.#shown = open;
    this.#list.hidden = !open || open.matches.length === 0;
    if (!open || open.matches.length === 0) {
      if (before && before.matches.length > 0) this.say(open ? this.label('slashNothing') : this.label('slashClosed'));
      this.#list.replaceChildren();
      this.#list.removeAttribute('id');
      return;
    }
    this.#draw(open);
    placeBeside(this.#list, view.coordsAtPos(open.from), getComputedStyle(view.dom).direction === 'rtl');
    this.#list.children[open.active].scrollIntoView({ block: 'nearest' });
    if (before?.matches !== open.matches) this.say(this.label('slashCount', open.matches.length));
  }

  destroy(): void {
    this.#list.remove();
  }

  #draw(open: SlashOpen): void {
    this.#list.id = LIST;
    this.#list.dir = document.documentElement.dir;
    this.#list.lang = document.documentElement.lang;
    this.#list.setAttribute('aria-label', this.label('slashMenu'));
    this.#list.replaceChildren(
      ...open.matches.map((item, i) => {
        const row = document.createElement('div');
        row.id = option(item);
        row.setAttribute('role', 'option');
        row.setAttribute('aria-selected', String(i === open.active));
        row.append(icon(item.icon), this.label(item.name));
        row.addEventListener('click', () => this.choose(open, item));
        return row;
      }),
    );
  }
}
