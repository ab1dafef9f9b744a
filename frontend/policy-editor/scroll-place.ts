/** Of the height in sight, what is left alone above and below: a place inside of the middle moves nothing. */
const CALM = 0.25;

/** Scrolls so that a place of a text is in the middle of what is in sight, unless it is near it already. */
export function scrollPlaceIntoSight(text: Element, { top, bottom }: { readonly top: number; readonly bottom: number }): void {
  let box = text.parentElement;
  while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement;
  const seen = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const rim = (seen.bottom - seen.top) * CALM;
  if (top >= seen.top + rim && bottom <= seen.bottom - rim) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  (box ?? window).scrollBy({ top: (top + bottom) / 2 - (seen.top + seen.bottom) / 2, behavior });
}
