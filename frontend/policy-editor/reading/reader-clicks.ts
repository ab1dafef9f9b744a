import type { ItemReference } from '../item-view';
import type { SectionOutline } from '../section-outline';

export interface ClickEvents {
  anchorClicked(id: string): void;
  itemClicked(item: ItemReference): void;
  sectionWanted(section: string): void;
}

/** What a click or Enter on something in a text that is read does; until the answer is aborted. */
export function readerClicks(dom: HTMLElement, outline: SectionOutline, events: ClickEvents): AbortController {
  const ends = new AbortController();
  const act = (target: EventTarget | null): boolean => {
    const element = target instanceof Element ? target.closest<HTMLElement>('.pe-footnote, .pe-citation, .pe-cross-reference, [data-anchor]') : null;
    for (const open of dom.querySelectorAll('.pe-footnote-panel')) if (!element?.contains(open)) open.remove();
    if (!element) return false;
    const { anchor, crossReference, link, item, catalogue, version } = element.dataset;
    if (element.matches('.pe-footnote')) toggleNote(element);
    else if (element.matches('.pe-citation')) events.itemClicked({ link, item, catalogue, version: Number(version) } as ItemReference);
    else if (crossReference && outline.find(crossReference)) events.sectionWanted(crossReference);
    const commented = anchor ?? element.closest<HTMLElement>('[data-anchor]')?.dataset.anchor;
    if (commented) events.anchorClicked(commented);
    return true;
  };
  dom.addEventListener('click', (event) => act(event.target), { signal: ends.signal });
  dom.addEventListener(
    'keydown',
    (event) => {
      const leaves = event.key === 'Escape' && dom.querySelector('.pe-footnote-panel');
      if (leaves) leaves.remove();
      else if (event.key !== 'Enter' || event.target === dom || !act(event.target)) return;
      event.preventDefault();
    },
    { signal: ends.signal },
  );
  return ends;
}

/** The note under its number, as the editor opens it. */
function toggleNote(note: HTMLElement): void {
  const open = note.querySelector('.pe-footnote-panel');
  if (open) {
    open.remove();
    return;
  }
  const panel = document.createElement('span');
  panel.className = 'pe-footnote-panel';
  panel.dir = 'auto';
  panel.textContent = note.title;
  note.append(panel);
  const page = note.closest('.pe-page')?.getBoundingClientRect();
  const box = panel.getBoundingClientRect();
  const shift = page ? Math.max(page.left + 8 - box.left, 0) + Math.min(page.right - 8 - box.right, 0) : 0;
  panel.style.setProperty('--pe-shift', `${shift}px`);
}
