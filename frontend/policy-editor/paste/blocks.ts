import { firstStrong } from '../first-strong';
import { renamed, unwrap, words, written } from './dom';

/** Comments, tracked deletions, what is hidden, pictures: none of it is text that somebody wanted to bring. */
export function leaveBehind(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, 128);
  const comments: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node);
  for (const comment of comments) comment.parentNode?.removeChild(comment);

  const gone =
    'del, strike.msoDel, .msoDel, .MsoCommentReference, .MsoCommentText, .msocomtxt, .msocomanch, .sdcomment, comment, ' +
    '[style*="mso-element:comment" i], [style*="mso-comment-reference" i] ~ .MsoCommentReference, img, picture, video, audio, canvas, map, ' +
    'head, title, meta, link, xml, input, select, textarea, button, [hidden], br.Apple-interchange-newline';
  for (const element of body.querySelectorAll(gone)) element.remove();
  for (const element of body.querySelectorAll('[style]')) {
    const hidden = written(element, 'display') === 'none' || written(element, 'mso-hide') === 'all' || written(element, 'visibility') === 'hidden';
    if (hidden) element.remove();
    else if (written(element, 'mso-comment-reference') !== null) unwrap(element);
  }
  for (const anchor of body.querySelectorAll('a[href^="#cmnt"], a[href^="#_msocom"]')) (anchor.closest('sup') ?? anchor).remove();
  for (const element of [...body.querySelectorAll('*')]) {
    if (!element.tagName.includes(':')) continue;
    // <o:p> holds nothing but a space that keeps an empty line high; pictures and formulas have no text of their own
    if (words(element) === '' || /^v:/i.test(element.tagName)) element.remove();
    else unwrap(element);
  }
  for (const inserted of body.querySelectorAll('ins:not(.pe-change)')) unwrap(inserted);
}

/** Says the direction of blocks where their words alone would not. */
export function directions(body: Element): void {
  for (const block of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, ul, ol, table, blockquote, div')) {
    const said = (block.getAttribute('dir') ?? written(block, 'direction') ?? '').toLowerCase();
    const auto = firstStrong(block.textContent);
    if ((said === 'rtl' || said === 'ltr') && said !== auto && auto !== null) block.setAttribute('dir', said);
    else block.removeAttribute('dir');
  }
}

/** Emphasis that other programs write as style, and emphasis that only repeats what a heading or a link is anyway. */
export function emphasis(body: Element): void {
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const line = written(element, 'text-decoration') ?? written(element, 'text-decoration-line') ?? '';
    if (line.includes('underline') && !element.closest('a[href]') && !element.querySelector('a[href]')) {
      element.style.textDecoration = 'underline';
    } else {
      element.style.removeProperty('text-decoration');
      element.style.removeProperty('text-decoration-line');
    }
  }
  for (const underline of body.querySelectorAll('a[href] u')) unwrap(underline);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    for (const bold of heading.querySelectorAll('b, strong')) if (words(bold) === words(heading)) unwrap(bold);
    for (const styled of heading.querySelectorAll<HTMLElement>('[style]')) styled.style.removeProperty('font-weight');
    (heading as HTMLElement).style.removeProperty('font-weight');
    if (words(heading) === '') heading.remove();
  }
}

/** Titles of Word become headings; lines that are empty only keep distance, which the page does by itself. */
export function paragraphs(body: Element): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) renamed(title, 'h1');
  for (const title of body.querySelectorAll('p[class*="MsoHeading" i]')) renamed(title, 'h2');
  for (const line of body.querySelectorAll('p')) {
    const kept = line.closest('td, th, li') !== null || line.querySelector('[data-footnote]') !== null;
    if (!kept && words(line) === '') line.remove();
  }
  for (const space of body.querySelectorAll('br')) {
    const line = space.closest('p, h1, h2, h3, h4, h5, h6');
    if (line && words(line) === '') space.remove();
    const beside = (node: Node | null): boolean => node?.nodeType === 1 && /^(P|H[1-6]|UL|OL|TABLE|DIV|BLOCKQUOTE)$/.test((node as Element).tagName);
    if (beside(space.nextSibling) || beside(space.previousSibling)) space.remove();
  }
}

const WRAPPED: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(www\.)?google\.[a-z.]+\/url\?/i, 'q'],
  [/^https?:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\//i, 'url'],
  [/^https?:\/\/l\.facebook\.com\/l\.php\?/i, 'u'],
];
const TRACKING = /^(utm_[a-z]+|fbclid|gclid|mc_[ce]id)$/i;

/** The address that a link means, without who sent the reader there. */
export function plainAddress(href: string): string {
  try {
    const wrapped = WRAPPED.find(([shape]) => shape.test(href));
    const inner = wrapped && new URL(href).searchParams.get(wrapped[1]);
    const url = new URL(inner ?? href);
    const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
    for (const name of names) url.searchParams.delete(name);
    return names.length > 0 ? url.href : (inner ?? href);
  } catch {
    return href;
  }
}

export function links(body: Element): void {
  for (const link of body.querySelectorAll('a[href]')) link.setAttribute('href', plainAddress(link.getAttribute('href')?.trim() ?? ''));
}
