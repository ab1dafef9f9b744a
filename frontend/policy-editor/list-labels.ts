export const ABJAD = 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ');
export const ALPHABET = 'أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن هـ و ي'.split(' ');
export const LATIN = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'],
  [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

export type ListStyle = 'decimal' | 'arabic_indic' | 'abjad' | 'alpha' | 'roman';

/** After the last letter they are doubled and trebled, as Word does; after the fourth round numbers are clearer. */
export const ROUNDS = 4;

function letter(letters: readonly string[], number: number): string {
  if (number < 1 || number > letters.length * ROUNDS) return String(number);
  return letters[(number - 1) % letters.length].repeat(Math.ceil(number / letters.length));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** What stands before a list item. The exports say the same (`ListLabels`); both are held to list-labels.json. */
export function listLabel(style: ListStyle, number: number, rtl: boolean): string {
  switch (style) {
    case 'arabic_indic':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    case 'abjad':
      return letter(ABJAD, number);
    case 'alpha':
      return letter(rtl ? ALPHABET : LATIN, number);
    case 'roman':
      return roman(number);
    default:
      return String(number);
  }
}

/** The first three labels of a style, as a choice shows them. */
export function listExample(style: ListStyle, rtl: boolean): string {
  return [1, 2, 3].map((number) => listLabel(style, number, rtl)).join(' ');
}

export interface ListBeginning {
  readonly style: ListStyle;
  readonly number: number;
}

const numeral = (digits: string): number => Number(digits.replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)));

/** What a typed label may be the beginning of: the likeliest first. */
export function listBeginnings(label: string): ListBeginning[] {
  if (/^[0-9]+$/.test(label)) return [{ style: 'decimal', number: Number(label) }];
  if (/^[٠-٩]+$/.test(label)) return [{ style: 'arabic_indic', number: numeral(label) }];
  const bare = label.replace(/ـ$/, '');
  const at = (letters: readonly string[]): number =>
    letters.findIndex((each) => each.replace(/ـ$/, '') === (bare === 'ا' ? 'أ' : bare)) + 1;
  const found: ListBeginning[] = [
    { style: 'abjad', number: at(ABJAD) },
    { style: 'alpha', number: at(ALPHABET) || at(LATIN) },
    { style: 'roman', number: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find((number) => roman(number) === label) ?? 0 },
  ];
  return found.filter(({ number }) => number > 0);
}
