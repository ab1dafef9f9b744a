/** The next place in a toolbar for an arrow key, Home or End; null for other keys. Arrows follow what the eye sees. */
export function nextIndex(key: string, current: number, count: number, rtl: boolean): number | null {
  if (count === 0) return null;
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (current + 1) % count;
    case backward:
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Makes the controls of a toolbar one tab stop with arrow keys between them. */
export class RovingFocus {
  #current: HTMLElement | null = null;

  constructor(
    private readonly bar: HTMLElement,
    private readonly selector = '[data-tool]',
  ) {
    bar.addEventListener('keydown', (event) => this.#onKey(event));
    bar.addEventListener('focusin', (event) => {
      const tool = (event.target as Element).closest<HTMLElement>(this.selector);
      if (tool) this.#moveTo(tool);
    });
  }

  /** Call after each rendering: tools may have come and gone. */
  refresh(): void {
    const tools = this.#tools();
    const stop = this.#current && tools.includes(this.#current) ? this.#current : tools[0];
    if (stop) this.#moveTo(stop);
  }

  focus(): void {
    this.refresh();
    this.#current?.focus();
  }

  #tools(): HTMLElement[] {
    // Disabled tools stay reachable (aria-disabled), so that what exists can be discovered
    return [...this.bar.querySelectorAll<HTMLElement>(this.selector)].filter((tool) => !tool.closest('[hidden]'));
  }

  #moveTo(tool: HTMLElement): void {
    this.#current = tool;
    for (const each of this.#tools()) {
      const index = each === tool ? 0 : -1;
      if (each.tabIndex !== index || !each.hasAttribute('tabindex')) each.tabIndex = index;
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const tools = this.#tools();
    const at = tools.indexOf((event.target as Element).closest<HTMLElement>(this.selector) as HTMLElement);
    if (at < 0) return;
    const next = nextIndex(event.key, at, tools.length, getComputedStyle(this.bar).direction === 'rtl');
    if (next === null) return;
    event.preventDefault();
    tools[next].focus();
  }
}
