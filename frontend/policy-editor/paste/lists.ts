import type { ListStyle } from '../list-labels';
import { unwrap, written } from './dom';

const STYLES: Readonly<Record<string, ListStyle>> = {
  '1': 'decimal',
  a: 'alpha',
  i: 'roman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal',
  'lower-alpha': 'alpha',
  'upper-alpha': 'alpha',
  'lower-latin': 'alpha',
  'upper-latin': 'alpha',
  'lower-roman': 'roman',
  'upper-roman': 'roman',
  'arabic-indic': 'arabic_indic',
  persian: 'arabic_indic',
  'arabic-abjad': 'abjad',
};

function styleOf(list: Element): ListStyle {
  const [item] = list.children;
  const said = [list.getAttribute('type'), item?.getAttribute('type'), written(list, 'list-style-type'), item && written(item, 'list-style-type')];
  for (const name of said) {
    const known = name && STYLES[name.toLowerCase().replace(/["']/g, '')];
    if (known) return known;
  }
  return 'decimal';
}

/** Real lists of other programs: how they count, and lists that stand beside the item they belong to. */
export function realLists(body: Element): void {
  for (const list of body.querySelectorAll('ol:not([data-numbering])')) list.setAttribute('data-numbering', styleOf(list));
  for (const inner of body.querySelectorAll('ol > ol, ol > ul, ul > ol, ul > ul')) {
    const before = inner.previousElementSibling;
    if (before?.tagName === 'LI') before.append(inner);
    else unwrap(inner);
  }
  for (const orphan of body.querySelectorAll('li')) {
    if (!/^(OL|UL)$/.test(orphan.parentElement?.tagName ?? '')) unwrap(orphan);
  }  for (const empty of [...body.querySelectorAll('ol, ul')].reverse()) if (!empty.querySelector('li')) unwrap(empty);
}
