import { renamed, unwrap, words, written } from './dom';

const target = (anchor: Element): string | null => {
  const href = anchor.getAttribute('href') ?? '';
  const hash = href.indexOf('#');
  // Word writes the path of the file in front of what is in the same file
  return hash >= 0 && (hash === 0 || /^file:/i.test(href)) ? href.slice(hash + 1) : null;
};

const names = (anchor: Element): string[] =>
  [anchor.id, anchor.getAttribute('name') ?? '', anchor.parentElement?.id ?? ''].filter((name) => name !== '');

/** What holds the text of a note: Word and LibreOffice say it, elsewhere it is the paragraph or item. */
function holder(back: Element): Element | null {
  return (
    back.closest('[style*="mso-element:footnote" i]:not([style*="footnote-list" i]), [style*="mso-element:endnote" i]:not([style*="endnote-list" i])') ??
    back.closest('div[id^="ftn"], div[id^="edn"], div[id^="sdfootnote"], div[id^="sdendnote"]') ??
    back.closest('li, p')
  );
}

/** Turns the paragraphs of a note into one line with its emphasis and links. */
function line(note: Element): Node[] {
  const blocks = [...note.querySelectorAll('p, div, li')].filter((block) => !block.querySelector('p, div, li'));
  const parts = blocks.length > 0 ? blocks : [note];
  return parts.flatMap((part, i) => [...(i > 0 ? [part.ownerDocument.createTextNode(' ')] : []), ...part.childNodes]);
}

/** A reference and its note point at each other: in Word (footnotes and endnotes), LibreOffice, Google Docs and on the web. */
export function footnotes(body: Element): void {
  const anchors = [...body.querySelectorAll('a[href]')];
  const taken = new Set<Element>();
  for (const reference of anchors) {
    const to = target(reference);
    if (to === null || taken.has(reference)) continue;
    const back = anchors.find((other) => {
      const from = target(other);
      return other !== reference && from !== null && names(reference).includes(from) && (names(other).includes(to) || holder(other)?.id === to);
    });
    const note = back && holder(back);
    // Of the two the note is what comes later and begins with its anchor
    if (!note || note.contains(reference) || !(reference.compareDocumentPosition(back) & 4)) continue;
    taken.add(back);
    back.remove();
    const footnote = body.ownerDocument.createElement('span');
    footnote.setAttribute('data-footnote', '');
    for (const rest of note.querySelectorAll('br, hr')) rest.replaceWith(' ');
    footnote.append(...line(note));
    trimStart(footnote);
    const marker = reference.closest('sup') ?? reference;
    (words(marker) === words(reference) ? marker : reference).replaceWith(footnote);
    note.remove();
  }
  leftovers(body);
}

function trimStart(footnote: Element): void {
  const walker = footnote.ownerDocument.createTreeWalker(footnote, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    text.textContent = (text.textContent ?? '').replace(/^[\s\u00a0.\]]+/, '');
    if (text.textContent !== '') return;
  }
}

function leftovers(body: Element): void {
  for (const list of body.querySelectorAll('[style*="footnote-list" i], [style*="endnote-list" i]')) {
    for (const rule of list.querySelectorAll('hr, br')) rule.remove();
    if (words(list) === '') list.remove();
    else unwrap(list);
  }
  // A reference whose note was not copied: its number says nothing here
  for (const anchor of body.querySelectorAll('a')) {
    if (written(anchor, 'mso-footnote-id') !== null || written(anchor, 'mso-endnote-id') !== null || /^sd(foot|end)noteanc$/.test(anchor.className)) {
      anchor.remove();
    }
  }
  for (const note of body.querySelectorAll('p.MsoFootnoteText:empty')) renamed(note, 'div').remove();
}
