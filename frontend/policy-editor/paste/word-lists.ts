import { listBeginnings, type ListStyle } from '../list-labels';
import { unwrap, words, written } from './dom';

/** How Word names its numbers in `@list` rules; what is missing here is decimal. */
const FORMATS: Readonly<Record<string, ListStyle | 'bullet'>> = {
  bullet: 'bullet',
  image: 'bullet',
  'alpha-lower': 'alpha',
  'alpha-upper': 'alpha',
  'roman-lower': 'roman',
  'roman-upper': 'roman',
  'arabic-alpha': 'alpha',
  'arabic-abjad': 'abjad',
};

type Formats = ReadonlyMap<string, ListStyle | 'bullet'>;

/** What the style sheet of the clipboard says of the levels of its lists, by `l0:level1`. */
export function listFormats(css: string): Formats {
  const formats = new Map<string, ListStyle | 'bullet'>();
  for (const [, name, body] of css.matchAll(/@list\s+(l\d+:level\d+)[^{]*\{([^}]*)\}/g)) {
    const format = /mso-level-number-format\s*:\s*["']?([a-z-]+)/i.exec(body)?.[1].toLowerCase();
    formats.set(name, (format && FORMATS[format]) || 'decimal');
  }
  return formats;
}

/** One paragraph that Word calls an item of a list. */
interface Item {
  readonly paragraph: Element;
  readonly list: string;
  readonly level: number;
  readonly label: string;
}

function itemOf(paragraph: Element): Item | null {
  const found = /^(l\d+)\s+level(\d)/.exec(written(paragraph, 'mso-list') ?? '');
  if (!found) return null;
  const marks = [...paragraph.querySelectorAll('span')].filter((span) => written(span, 'mso-list') === 'ignore');
  const label = marks.map(words).join('').replace(/[\u200e\u200f\u061c]/g, '');
  for (const mark of marks) mark.remove();
  return { paragraph, list: found[1], level: Number(found[2]), label };
}

/** The number of a label without what stands around it: `(2)`, `٣-`, `iv.` or the last part of `1.2.3`. */
const bare = (label: string): string =>
  (/([\p{L}\p{Nd}ـ]+)[^\p{L}\p{Nd}]*$/u.exec(label)?.[1] ?? '').toLowerCase();

const isBullet = (label: string): boolean => bare(label) === '' || /^o$/i.test(label.trim()) || /^[§ü]$/.test(label.trim());

/** What counts these items: the style sheet says it, or else the one style in which all labels follow each other. */
function numbering(items: readonly Item[], formats: Formats): { style: ListStyle; start: number } | null {
  const [first] = items;
  const said = formats.get(`${first.list}:level${first.level}`);
  if (said === 'bullet' || (said === undefined && isBullet(first.label))) return null;
  const candidates = listBeginnings(bare(first.label));
  const follows = candidates.filter(({ style, number }) =>
    items.every((item, i) => listBeginnings(bare(item.label)).some((b) => b.style === style && b.number === number + i)),
  );
  // Arabic-Indic digits are no format of their own in Word: only the label shows them
  const indic = candidates.find(({ style }) => style === 'arabic_indic');
  const named = candidates.find(({ style }) => style === said);
  const chosen = indic ?? named ?? follows[0] ?? candidates[0];
  return chosen ? { style: chosen.style, start: chosen.number } : { style: said ?? 'decimal', start: 1 };
}

function build(items: readonly Item[], formats: Formats): Element[] {
  const made: Element[] = [];
  let i = 0;
  while (i < items.length) {
    const { list, level } = items[i];
    const own: Item[] = [];
    const inner: Item[][] = [];
    // The items of this level up to the next list; what is deeper belongs to the item before it
    for (; i < items.length && (items[i].level > level || (items[i].level === level && items[i].list === list)); i++) {
      if (items[i].level === level) {
        own.push(items[i]);
        inner.push([]);
      } else inner[inner.length - 1].push(items[i]);
    }
    const count = numbering(own, formats);
    const element = own[0].paragraph.ownerDocument.createElement(count ? 'ol' : 'ul');
    if (count) {
      element.setAttribute('data-numbering', count.style);
      if (count.start !== 1) element.setAttribute('start', String(count.start));
    }
    own.forEach(({ paragraph }, at) => {
      const item = element.appendChild(paragraph.ownerDocument.createElement('li'));
      paragraph.removeAttribute('style');
      item.append(paragraph, ...build(inner[at], formats));
    });
    made.push(element);
  }
  return made;
}

function nextElement(element: Element): Element | null {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1) return next as Element;
    if (next.nodeType === 3 && next.textContent?.trim()) return null;
  }
  return null;
}

/** Makes lists of the paragraphs that Word only numbers and indents. */
export function wordLists(body: Element, formats: Formats): void {
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) if (written(heading, 'mso-list')) itemOf(heading);
  const done = new Set<Element>();
  for (const first of body.querySelectorAll('p[style*="mso-list"], div[style*="mso-list"]')) {
    if (done.has(first)) continue;
    const items: Item[] = [];
    let last: Element | null = null;
    for (let at: Element | null = first; at; at = nextElement(at)) {
      const item = itemOf(at);
      if (!item) break;
      done.add(at);
      items.push(item);
      last = at;
    }
    if (items.length === 0 || !last) continue;
    const place = first.ownerDocument.createElement('div');
    first.before(place);
    place.append(...build(items, formats));
    unwrap(place);
  }
}
