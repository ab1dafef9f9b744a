/** What scrolls an element for its reader; not what only clips. */
function scroller(element: Element): Element | null {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if ((overflowY === 'auto' || overflowY === 'scroll') && around.scrollHeight > around.clientHeight) return around;
  }
  return document.scrollingElement;
}

/** Brings an element to the middle of the page it is on. `scrollIntoView` would move the frame around the page, too. */
export function scrollToMiddle(element: Element): void {
  const page = scroller(element);
  if (!page) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const place = element.getBoundingClientRect();
  const view = page.getBoundingClientRect();
  const top = place.top + place.height / 2 - (Math.max(0, view.top) + page.clientHeight / 2);
  page.scrollBy({ top, behavior: calm ? 'auto' : 'smooth' });
}
