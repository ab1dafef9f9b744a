/** A group of tools: how wide it is, and what becomes of it where there is not room for all. */
export interface Fit {
  readonly width: number;
  /** Makes room for the others, those of the lowest number first; null: never. */
  readonly yields: number | null;
  /** Goes to a row of its own. */
  readonly drops: boolean;
}

/** What has to happen for the groups to have room in one row. */
export interface Fitted<T> {
  readonly dropped: readonly T[];
  readonly gone: readonly T[];
}

const sum = (groups: readonly Fit[]): number => groups.reduce((all, { width }) => all + width, 0);

/** No more goes than needed, and what comes and goes with the caret drops first: so the other tools stay where they are. */
export function fitted<T extends Fit>(groups: readonly T[], room: number): Fitted<T> {
  if (sum(groups) <= room) return { dropped: [], gone: [] };
  const staying = groups.filter(({ drops }) => !drops);
  const gone: T[] = [];
  let wanted = sum(staying);
  const order = staying.filter(({ yields }) => yields !== null).sort((a, b) => (a.yields ?? 0) - (b.yields ?? 0));
  for (const group of order) {
    if (wanted <= room) break;
    wanted -= group.width;
    gone.push(group);
  }
  return { dropped: groups.filter(({ drops }) => drops), gone };
}

/**
 * Keeps the tools in one row where there is little room: groups with `data-yields` are found in the menu at its end, and those with
 * `data-drops` in a row below.
 */
export class FittingRow {
  #resized: ResizeObserver | null = null;
  #watched: Element | null = null;
  #shape = '';

  constructor(private readonly bar: HTMLElement) {}

  /** Call after each rendering; measures only where the room or the tools have changed. */
  fit(): void {
    const row = this.bar.querySelector<HTMLElement>('.pe-row');
    if (row !== this.#watched) this.#watch(row);
    if (!row) return;
    const groups = [...row.querySelectorAll<HTMLElement>(':scope > .pe-group')];
    const shape = [row.clientWidth, ...groups.map((group) => group.childElementCount)].join();
    if (shape === this.#shape) return;
    this.#shape = shape;
    for (const group of groups) {
      show(group, false, false);
      // Said here: a style rule that looks into every group would be asked again with every element that comes or goes on the page
      group.toggleAttribute('data-empty', group.childElementCount === 0);
    }
    const style = getComputedStyle(row);
    // Where the row is pushed along with a finger, all of it can be reached
    if (style.flexWrap === 'nowrap') return;
    const room = row.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    const { dropped, gone } = fitted(groups.map(measured), room);
    for (const { group } of dropped) show(group, false, true);
    for (const { group } of gone) show(group, true, false);
  }

  stop(): void {
    this.#watch(null);
    this.#shape = '';
  }

  #watch(row: Element | null): void {
    this.#resized?.disconnect();
    this.#watched = row;
    // Where nothing is laid out, as in a test without a browser, there is no observer either
    if (row && 'ResizeObserver' in globalThis) this.#resized ??= new ResizeObserver(() => this.fit());
    if (row) this.#resized?.observe(row);
  }
}

function show(group: HTMLElement, hidden: boolean, dropped: boolean): void {
  group.hidden = hidden;
  group.toggleAttribute('data-dropped', dropped);
}

function measured(group: HTMLElement): Fit & { readonly group: HTMLElement } {
  const { yields, drops } = group.dataset;
  return { group, width: group.getBoundingClientRect().width, yields: yields === undefined ? null : Number(yields), drops: drops !== undefined };
}

/** The tools that have no room in the bar around a button now. */
export function toolsWithoutRoom(button: Element): HTMLElement[] {
  return [...(button.closest('policy-editor-toolbar')?.querySelectorAll<HTMLElement>('.pe-group[hidden] [data-tool]') ?? [])];
}
