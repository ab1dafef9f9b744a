const GAP = 4;
const EDGE = 8;

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Puts a popup under a place in the text, its leading edge at the caret; above it where there is more room, and never over the edge of
 * what is in sight. On a phone that ends where the keyboard begins.
 */
export function placeBeside(popup: HTMLElement, at: Place, rtl: boolean): void {
  const seen = window.visualViewport;
  const [x, y, width, height] = seen
    ? [seen.offsetLeft, seen.offsetTop, seen.width, seen.height]
    : [0, 0, window.innerWidth, window.innerHeight];
  const below = y + height - at.bottom - GAP - EDGE;
  const above = at.top - y - GAP - EDGE;
  popup.style.maxBlockSize = '';
  const wanted = popup.offsetHeight;
  const under = below >= Math.min(wanted, 200) || below >= above;
  popup.style.maxBlockSize = `${Math.max(96, under ? below : above)}px`;
  const start = rtl ? at.right - popup.offsetWidth : at.left;
  const left = Math.max(x + EDGE, Math.min(start, x + width - popup.offsetWidth - EDGE));
  const top = under ? at.bottom + GAP : at.top - GAP - popup.offsetHeight;
  // Measured, not reckoned: what it is positioned in may itself be moved or scrolled
  popup.style.left = '0px';
  popup.style.top = '0px';
  const origin = popup.getBoundingClientRect();
  popup.style.left = `${left - origin.left}px`;
  popup.style.top = `${top - origin.top}px`;
}
