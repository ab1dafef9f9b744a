import { directions, emphasis, leaveBehind, links, paragraphs } from './blocks';
import { footnotes } from './footnotes';
import { realLists } from './lists';
import { tables } from './tables';
import { listFormats, wordLists } from './word-lists';

/**
 * What another program put on the clipboard, said in the words of our schema: its lists, notes, tables, headings and directions.
 * The parser of the editor comes behind and lets nothing else through.
 */
export function cleanForeign(parsed: Document): void {
  const { body } = parsed;
  const formats = listFormats([...parsed.querySelectorAll('style')].map((style) => style.textContent).join('\n'));
  for (const style of parsed.querySelectorAll('style')) style.remove();
  leaveBehind(body);
  footnotes(body);
  wordLists(body, formats);
  realLists(body);
  tables(body);
  paragraphs(body);
  emphasis(body);
  links(body);
  directions(body);
}
