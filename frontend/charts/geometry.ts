/** Where things lie; all in percent of a track, so that nothing has to be measured. */

/** The place of a value on a scale from 1 to `top`, from the side where reading begins. */
export function along(value: number, top: number): number {
  return ((value - 1) / (top - 1)) * 100;
}

/** The same from the left: what reads from the right runs the other way. */
export function fromLeft(share: number, rtl: boolean): number {
  return rtl ? 100 - share : share;
}

export function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}

/** How many dots stand above each other so that at most `widest` stand side by side. */
export function stack(most: number, widest: number): number {
  return Math.max(1, Math.ceil(most / widest));
}

/** Steps from the middle, in widths of a mark, for the `count` marks that share one place: one, then rings of six, twelve and so on. */
export function fan(count: number): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = count > 4 ? [{ x: 0, y: 0 }] : [];
  if (count === 1) return [{ x: 0, y: 0 }];
  if (count <= 4) {
    const radius = count === 2 ? 0.55 : 0.72;
    return Array.from({ length: count }, (_, i) => ringPlace(radius, i, count));
  }
  for (let ring = 1; places.length < count; ring++) {
    const here = Math.min(6 * ring, count - places.length);
    for (let i = 0; i < here; i++) places.push(ringPlace(1.1 * ring, i, here));
  }
  return places;
}

function ringPlace(radius: number, index: number, of: number): { x: number; y: number } {
  const angle = (2 * Math.PI * index) / of + (of === 2 ? 0 : -Math.PI / 2);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
