import { html, type TemplateResult } from 'lit';

/** Line icons on a 20 px grid, drawn for this editor. */
const PATHS = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M8 4h6M6 16h6M11.5 4l-3 12',
  underline: 'M6 4v5a4 4 0 0 0 8 0V4M5 17h10',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2L10 5.8M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1.1-1.1',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  numbers: 'M8 5h9M8 10h9M8 15h9M3 3.5l1-.5v4M2.8 12.3c.6-1 2.2-.6 1.9.5-.2.7-1.2 1.5-1.9 2.2h2',
  paragraph: 'M9 4h7M12 4v12M15 4v12M9 10a3 3 0 0 1 0-6',
  heading: 'M5 4v12M15 4v12M5 10h10',
  handle: 'M8 5h.01M8 10h.01M8 15h.01M12 5h.01M12 10h.01M12 15h.01',
  moveUp: 'M10 16V4M5 9l5-5 5 5',
  moveDown: 'M10 4v12M5 11l5 5 5-5',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  insert: 'M10 4v12M4 10h12',
  numbersContinue: 'M9 4h8M9 9h8M9 14h8M4.5 3v9M2.5 10l2 2.5 2-2.5M4.5 16.5h.01',
  quote: 'M7.5 6C5 7 4 8.5 4 11v3h4v-4H5.8M15.5 6C13 7 12 8.5 12 11v3h4v-4h-2.2',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8',
  rowBefore: 'M3 11h14v5H3zM10 2v6M7 5h6',
  rowAfter: 'M3 4h14v5H3zM10 12v6M7 15h6',
  columnBefore: 'M11 3h5v14h-5zM5 7v6M2 10h6',
  columnAfter: 'M4 3h5v14H4zM15 7v6M12 10h6',
  rowDelete: 'M3 4h14v5H3zM7.5 12.5l5 5M12.5 12.5l-5 5',
  columnDelete: 'M4 3h5v14H4zM12.5 7.5l5 5M17.5 7.5l-5 5',
  headerRow: 'M3 4h14v12H3zM3 8h14M3 6h14M8 8v8',
  headerColumn: 'M3 4h14v12H3zM8 4v12M5.5 4v12M8 10h9',
  cellsMerge: 'M3 4h14v12H3zM7 10H4.5M15.5 10H13M6 8l2 2-2 2M14 8l-2 2 2 2',
  cellSplit: 'M3 4h14v12H3zM10 4v3M10 9v2M10 13v3M7.5 8l-2 2 2 2M12.5 8l2 2-2 2',
  columnWider: 'M7 3v14M13 3v14M5 10H1.5M3 8.5L1.5 10 3 11.5M15 10h3.5M17 8.5l1.5 1.5-1.5 1.5',
  columnNarrower: 'M8 3v14M12 3v14M1.5 10H6M4.5 8.5L6 10l-1.5 1.5M18.5 10H14M15.5 8.5L14 10l1.5 1.5',
  tableDelete: 'M3 4h9v8H3zM3 8h9M12 12l5 5M17 12l-5 5',
  image: 'M3 4h14v12H3zM3 14l4-4 3 3 3.5-4 3.5 4M7 7.5h.01',
  imageEdit: 'M3 4h14v12H3zM6 12.5l5.5-5.5 2 2L8 14.5H6z',
  imageFull: 'M3 5h14v7H3zM3 16h14',
  imageHalf: 'M6.5 5h7v7h-7zM3 16h14',
  imageDelete: 'M3 4h9v8H3zM3 10l3-3 3 3M12 12l5 5M17 12l-5 5',
  footnote: 'M3 5h8M3 10h6M3 15h10M15 4l1.5-1v6',
  crossReference: 'M11.5 6a2.5 2.5 0 1 0-3.2 2.4l3.4 1.4a2.6 2.6 0 0 1-.4 4.6M8.5 14a2.5 2.5 0 1 0 3.2-2.4',
  directionAuto: 'M3 6h14M3 6l2.5-2M3 6l2.5 2M17 6l-2.5-2M17 6l-2.5 2M6 13h8M6 16h8',
  directionRtl: 'M17 4H7M17 8H11M17 16H3M3 16l3-2.5M3 16l3 2.5M17 12h-7',
  directionLtr: 'M3 4h10M3 8h6M3 16h14M17 16l-3-2.5M17 16l-3 2.5M3 12h7',
  undo: 'M7 5L3.5 8.5 7 12M3.5 8.5H12a4.5 4.5 0 0 1 0 9H9',
  redo: 'M13 5l3.5 3.5L13 12M16.5 8.5H8a4.5 4.5 0 0 0 0 9h3',
  comment: 'M3 4h14v10H9l-4 3v-3H3zM7 9h6',
  itemRelease: 'M8 3H4v14h4M12 3h4v14h-4M7.5 10h.01M10 10h.01M12.5 10h.01',
  itemDelete: 'M4 3h3v14H4zM9 3h3v14H9zM14.5 8l4 4M18.5 8l-4 4',
  library: 'M4 3h3v14H4zM9 3h3v14H9zM13.5 4l2.8-.7 2 12.5-2.8.6z',
  saved: 'M4 10.5l4 4 8-9',
  saving: 'M10 3a7 7 0 1 1-6.6 4.7M3 3v5h5',
  offline: 'M3 3l14 14M5.5 9.5A7 7 0 0 1 8 8M12.5 8.2a7 7 0 0 1 2 1.3M8 12.5a3.5 3.5 0 0 1 4 0M10 15.5h.01M3 7a11 11 0 0 1 2.5-1.7M9 4a11 11 0 0 1 8 3',
  notSaved: 'M10 3l8 14H2zM10 8v4M10 14.5h.01',
  authors: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3M11 17h6',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export type IconName = keyof typeof PATHS;

// Arrows of time and list markers turn with the page; a check mark or a wave does not
const MIRRORED: ReadonlySet<IconName> = new Set(['undo', 'redo', 'bullets', 'numbers', 'quote', 'columnBefore', 'columnAfter', 'headerColumn', 'numbersContinue', 'footnote', 'columnDelete', 'tableDelete', 'comment', 'library']);

const SVG = 'http://www.w3.org/2000/svg';

const look = (name: IconName): string => (MIRRORED.has(name) ? 'pe-icon pe-icon-mirrored' : 'pe-icon');

/** The same as a part of a template: what is rendered again stays where it is, and the page is not laid out again for it. */
export const iconPart = (name: IconName): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" class=${look(name)}><path d=${PATHS[name]}></path></svg>`;

/** A decorative icon; the control around it carries the name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', look(name));
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
