/** What every chart is given. All words come from the server, in the language of the chart. */
export interface ChartData {
  /** Language of the words: sets the reading direction, whatever the page around it reads like. */
  lang: 'ar' | 'en';
  title: string;
  /** The chart in a sentence, for those who do not see it. */
  summary: string;
  /** Shown where the description of a point appears, before one is chosen. */
  hint: string;
  table: ChartTable;
}

export interface ChartTable {
  show: string;
  hide: string;
  /** The first column heads its row; the others are figures unless they say otherwise. */
  columns: { title: string; text?: boolean }[];
  rows: string[][];
}

/** An option as all charts name it. */
export interface ChartRow {
  /** Its number on the ballot: what a small mark can carry instead of the title. */
  number: string;
  title: string;
  /** The title in the other language, where both are shown. */
  other?: string;
  /** The whole of what the row says, as a sentence. */
  name: string;
  /** The word for being chosen; absent where it was not. */
  chosen?: string;
}

export interface DotsData extends ChartData {
  /** How many dots of the voters one drawn dot stands for, and how that is said; absent where it is one. */
  unit: number;
  unitText?: string;
  rows: (ChartRow & { dots: number; count: string; note: string })[];
}

export interface ScatterData extends ChartData {
  /** The scale goes from 1 to this. */
  top: number;
  impact: string;
  feasibility: string;
  quadrants: { first: string; prepare: string; along: string; leave: string };
  rows: (ChartRow & { impact: Range; feasibility: Range })[];
}

/** Lower quartile, median, upper quartile. */
export interface Range {
  lower: number;
  median: number;
  upper: number;
}

export interface SpreadData extends ChartData {
  top: number;
  /** How the marks are called: least to greatest, middle half, median. */
  legend: { whole: string; half: string; median: string };
  rounds: string[];
  rows: (ChartRow & { rounds: (Range & { least: number; greatest: number; note: string })[]; note: string })[];
}

export interface BarsData extends ChartData {
  /** Which set of marks: both go from the highest to the lowest. */
  kind: 'moscow' | 'consensus';
  levels: string[];
  rows: (ChartRow & { counts: number[]; verdict: string; standing: 'good' | 'mixed' | 'bad' | 'none' })[];
}

export interface RanksData extends ChartData {
  words: { won: string; even: string; lost: string };
  rows: (ChartRow & { place: string; duels: { against: string; outcome: 'won' | 'even' | 'lost'; name: string }[] })[];
}

export const EMPTY = {
  lang: 'en',
  title: '',
  summary: '',
  hint: '',
  table: { show: '', hide: '', columns: [], rows: [] },
} satisfies ChartData;
