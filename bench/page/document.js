/** A section of sixty pages: about 24,000 words in 600 blocks, Arabic and English, with tables, footnotes and open suggestions. */
import { arabic } from '../trace.js';

const WORDS = `the ministry shall publish its position on international law in cyberspace and report every year to the national committee
which coordinates confidence building measures points of contact and voluntary norms of responsible behaviour of states capacity
building follows the needs of partners and respects human rights sovereignty due diligence peaceful settlement of disputes critical
infrastructure supply chains incident response attribution consultation regional organisations private sector academia civil society`.split(/\s+/);

/** The same sequence each time, so that two runs measure one document. */
function dice(seed) {
  let state = seed;
  return (below) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below);
}

export function longDocument(blocks = 600, wordsEach = 34) {
  const roll = dice(7);
  let ids = 0;
  const id = () => `b${(++ids).toString(36).padStart(11, '0')}`;
  const words = (count, language) => {
    const said = Array.from({ length: count }, () => WORDS[roll(WORDS.length)]).join(' ');
    return language === 'ar' ? arabic(said) : said;
  };
  const text = (said, ...marks) => ({ type: 'text', text: said, ...(marks.length > 0 ? { marks } : {}) });
  const suggestion = (type) => ({ type, attrs: { id: `s${++ids}`, author: `00000000-0000-0000-0000-00000000000${roll(5)}`, at: 1_700_000_000_000 + ids } });
  const paragraph = (...content) => ({ type: 'paragraph', attrs: { id: id() }, content });

  function prose(place, language) {
    const content = [text(words(wordsEach / 2, language) + ' ')];
    if (place % 5 === 0) content.push({ type: 'footnote', attrs: { id: id() }, content: [text(words(12, language))] });
    if (place % 6 === 0) content.push(text(words(4, language) + ' ', suggestion('insertion')));
    if (place % 7 === 0) content.push(text(words(3, language) + ' ', suggestion('deletion')));
    if (place % 4 === 0) content.push(text(words(3, language) + ' ', { type: 'strong' }));
    content.push(text(words(wordsEach / 2, language) + '.'));
    return paragraph(...content);
  }

  function table(language) {
    const row = (type) => ({
      type: 'table_row',
      content: Array.from({ length: 4 }, () => ({ type, content: [paragraph(text(words(7, language)))] })),
    });
    return { type: 'table', attrs: { id: id() }, content: [row('table_header'), ...Array.from({ length: 5 }, () => row('table_cell'))] };
  }

  const list = (language) => ({
    type: 'ordered_list',
    attrs: { id: id(), style: language === 'ar' ? 'arabic_indic' : 'decimal' },
    content: Array.from({ length: 4 }, () => ({ type: 'list_item', attrs: { id: id() }, content: [paragraph(text(words(10, language)))] })),
  });

  const content = Array.from({ length: blocks }, (_, place) => {
    const language = place % 2 === 0 ? 'en' : 'ar';
    if (place % 20 === 0) return { type: 'heading', attrs: { id: id(), level: 2 + (place % 3) }, content: [text(words(6, language))] };
    if (place % 25 === 3) return table(language);
    if (place % 15 === 7) return list(language);
    return prose(place, language);
  });
  return { type: 'doc', content };
}

export function wordsIn(node) {
  if (node.text) return node.text.split(/\s+/).filter(Boolean).length;
  return (node.content ?? []).reduce((sum, child) => sum + wordsIn(child), 0);
}
