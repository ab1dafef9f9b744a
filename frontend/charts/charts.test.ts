// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import './ballot-bars';
import './ballot-dots';
import './ballot-ranks';
import './ballot-scatter';
import './ballot-spread';
import type { Chart } from './chart';
import type { BarsData, ChartData, DotsData, RanksData, ScatterData, SpreadData } from './chart-data';

const base: ChartData = {
  lang: 'en',
  title: 'Which first?',
  summary: 'Nine took part.',
  hint: 'Use the arrows.',
  table: {
    show: 'Show',
    hide: 'Hide',
    columns: [{ title: 'Option' }, { title: 'Dots' }, { title: 'Outcome', text: true }],
    rows: [
      ['Ports', '3', 'chosen'],
      ['Banks', '0', ''],
    ],
  },
};

const row = (number: number, title: string) => ({ number: String(number), title, name: `${title}, all of it` });

const dots: DotsData = {
  ...base,
  unit: 1,
  rows: [
    { ...row(1, 'Ports'), dots: 3, count: '3', note: '2 voters', chosen: 'chosen' },
    { ...row(2, 'Banks'), dots: 0, count: '0', note: 'no voters' },
    { ...row(3, 'Schools'), dots: 20, count: '20', note: '9 voters' },
  ],
};

const range = (median: number) => ({ lower: median - 0.5, median, upper: median + 0.5 });

const scatter: ScatterData = {
  ...base,
  top: 5,
  impact: 'Impact',
  feasibility: 'Feasibility',
  quadrants: { first: 'Do first', prepare: 'Prepare', along: 'Along', leave: 'Leave' },
  rows: [
    { ...row(1, 'Ports'), impact: range(5), feasibility: range(4), chosen: 'chosen' },
    { ...row(2, 'Banks'), impact: range(2), feasibility: range(1) },
    { ...row(3, 'Schools'), impact: range(2), feasibility: range(1) },
    { ...row(4, 'Nobody scored'), impact: { lower: 0, median: 0, upper: 0 }, feasibility: { lower: 0, median: 0, upper: 0 } },
  ],
};

const spread: SpreadData = {
  ...base,
  top: 9,
  legend: { whole: 'all', half: 'half', median: 'median' },
  rounds: ['One', 'Two'],
  rows: [
    {
      ...row(1, 'Ports'),
      note: 'closer',
      rounds: [
        { least: 1, lower: 3, median: 5, upper: 7, greatest: 9, note: 'median 5' },
        { least: 0, lower: 0, median: 0, upper: 0, greatest: 0, note: 'none' },
      ],
    },
  ],
};

const bars: BarsData = {
  ...base,
  kind: 'consensus',
  levels: ['agree', 'reservation', 'aside', 'block'],
  rows: [
    { ...row(1, 'Ports'), counts: [6, 2, 0, 0], verdict: 'with reservations', standing: 'mixed' },
    { ...row(2, 'Banks'), counts: [0, 0, 0, 0], verdict: 'open', standing: 'none' },
  ],
};

const ranks: RanksData = {
  ...base,
  words: { won: 'ahead', even: 'level', lost: 'behind' },
  rows: [
    { ...row(2, 'Banks'), place: '1', chosen: 'chosen', duels: [{ against: '1', outcome: 'won', name: '3 to 1' }] },
    { ...row(1, 'Ports'), place: '2', duels: [{ against: '2', outcome: 'lost', name: '1 to 3' }] },
  ],
};

const samples: [string, ChartData & { rows: { name: string }[] }][] = [
  ['ballot-dots', dots],
  ['ballot-scatter', scatter],
  ['ballot-spread', spread],
  ['ballot-bars', bars],
  ['ballot-ranks', ranks],
];

async function draw(tag: string, data: ChartData, properties: object = {}): Promise<Chart<ChartData> & { root: ShadowRoot }> {
  const chart = document.createElement(tag) as Chart<ChartData>;
  Object.assign(chart, { data, ...properties });
  document.body.append(chart);
  await chart.updateComplete;
  return Object.assign(chart, { root: chart.shadowRoot as ShadowRoot });
}

function all(chart: { root: ShadowRoot }, selector: string): Element[] {
  return [...chart.root.querySelectorAll(selector)];
}

const numbers = (elements: Element[], attribute: string) => elements.map((one) => parseFloat(one.getAttribute(attribute) ?? ''));

afterEach(() => document.body.replaceChildren());

describe.each(samples)('%s', (tag, data) => {
  it('is a group that says in a sentence what it shows, with one named point a row and one tab stop', async () => {
    const chart = await draw(tag, data);
    const picture = chart.root.querySelector('.picture');
    expect(picture?.getAttribute('role')).toBe('group');
    expect(picture?.getAttribute('aria-label')).toBe('Nine took part.');
    const points = all(chart, '[data-point]');
    const drawn = data.rows.filter((one) => one.name !== 'Nobody scored, all of it');
    expect(points.map((point) => point.getAttribute('aria-label')).sort()).toEqual(drawn.map((one) => one.name).sort());
    expect(points.filter((point) => point.getAttribute('tabindex') === '0')).toHaveLength(1);
    expect(points.every((point) => point.getAttribute('role') === 'img')).toBe(true);
  });

  it('on a projector is one image without anything for a keyboard', async () => {
    const chart = await draw(tag, data, { size: 'projector', table: 'never' });
    const picture = chart.root.querySelector('.picture');
    expect(picture?.getAttribute('role')).toBe('img');
    expect(picture?.getAttribute('aria-label')).toBe('Nine took part.');
    expect(all(chart, '[tabindex], button, table')).toEqual([]);
  });

  it('reads in the direction of its own words, whatever the page reads like', async () => {
    document.documentElement.dir = 'rtl';
    const chart = await draw(tag, data);
    expect(chart.dir).toBe('ltr');
    const arabic = await draw(tag, { ...data, lang: 'ar' });
    expect(arabic.dir).toBe('rtl');
    expect(arabic.lang).toBe('ar');
    document.documentElement.dir = '';
  });

  it('has a real table beside it, opened by a button or always there', async () => {
    const chart = await draw(tag, data);
    const button = chart.root.querySelector('button');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(chart.root.querySelector('.table')?.classList.contains('closed')).toBe(true);
    button?.click();
    await chart.updateComplete;
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(chart.root.querySelector('.table')?.classList.contains('closed')).toBe(false);
    expect(all(chart, 'thead th[scope=col]').map((one) => one.textContent)).toEqual(['Option', 'Dots', 'Outcome']);
    expect(all(chart, 'tbody th[scope=row]').map((one) => one.textContent?.trim())).toEqual(['Ports', 'Banks']);
    const always = await draw(tag, data, { table: 'always' });
    expect(always.root.querySelector('button')).toBeNull();
    expect(always.root.querySelector('.table')?.classList.contains('closed')).toBe(false);
  });

  it('draws nothing it was not given and survives having nothing', async () => {
    const empty = document.createElement(tag) as Chart<ChartData>;
    document.body.append(empty);
    await empty.updateComplete;
    expect(empty.shadowRoot?.querySelectorAll('[data-point]')).toHaveLength(0);
  });

  it('goes from point to point with the arrow keys, which follow the reading direction', async () => {
    for (const [lang, forward] of [
      ['en', 'ArrowRight'],
      ['ar', 'ArrowLeft'],
    ] as const) {
      const chart = await draw(tag, { ...data, lang });
      const points = all(chart, '[data-point]') as HTMLElement[];
      if (points.length < 2) return;
      const first = points.find((point) => point.dataset['point'] === '0') as HTMLElement;
      first.focus();
      first.dispatchEvent(new KeyboardEvent('keydown', { key: forward, bubbles: true, composed: true }));
      await chart.updateComplete;
      const second = chart.root.activeElement as HTMLElement;
      expect(second.dataset['point']).toBe('1');
      expect(second.getAttribute('tabindex')).toBe('0');
      expect(chart.root.querySelector('.detail')?.textContent).toBe(second.getAttribute('aria-label'));
    }
  });
});

describe('dots', () => {
  it('draws as many dots as were given, in columns that start where reading starts', async () => {
    const chart = await draw('ballot-dots', dots);
    const rows = all(chart, '.row');
    expect(rows.map((one) => one.querySelectorAll('circle').length)).toEqual([3, 0, 20]);
    expect(rows[0]?.querySelector('svg svg')?.getAttribute('x')).toBe('0');
    expect(numbers([...(rows[0]?.querySelectorAll('circle') ?? [])], 'cx')[0]).toBeGreaterThan(0);
    const arabic = await draw('ballot-dots', { ...dots, lang: 'ar' } as DotsData);
    expect(arabic.root.querySelector('svg svg')?.getAttribute('x')).toBe('100%');
    expect(numbers(all(arabic, 'circle'), 'cx').every((x) => x < 0)).toBe(true);
  });

  it('never puts two dots on one place', async () => {
    const chart = await draw('ballot-dots', dots);
    const places = [...(all(chart, '.row')[2]?.querySelectorAll('circle') ?? [])].map(
      (one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`,
    );
    expect(new Set(places).size).toBe(20);
  });

  it('draws a dot for several where there are hundreds, and a smaller one for the rest', async () => {
    const many = { ...dots, unit: 10, unitText: 'Each stands for 10.', rows: [{ ...dots.rows[0]!, dots: 305 }] };
    const chart = await draw('ballot-dots', many);
    const radii = numbers(all(chart, 'circle'), 'r');
    expect(radii).toHaveLength(31);
    expect(radii[30]).toBeLessThan(radii[29]!);
    expect(chart.root.textContent).toContain('Each stands for 10.');
  });

  it('says in a word what was chosen', async () => {
    const chart = await draw('ballot-dots', dots);
    expect(all(chart, '.chosen').map((one) => one.textContent)).toEqual(['✓chosen']);
  });
});

describe('scatter', () => {
  const place = (chart: { root: ShadowRoot }, point: number) =>
    chart.root.querySelector(`[data-point="${point}"]`)?.closest('svg') as SVGElement;

  it('puts impact up and feasibility across, mirrored where reading goes the other way', async () => {
    const chart = await draw('ballot-scatter', scatter);
    const arabic = await draw('ballot-scatter', { ...scatter, lang: 'ar' } as ScatterData);
    const [high, low] = [place(chart, 0), place(chart, 1)];
    expect(parseFloat(high.getAttribute('y')!)).toBeLessThan(parseFloat(low.getAttribute('y')!));
    expect(parseFloat(high.getAttribute('x')!)).toBeGreaterThan(parseFloat(low.getAttribute('x')!));
    for (const point of [0, 1]) {
      const x = parseFloat(place(chart, point).getAttribute('x')!);
      expect(parseFloat(place(arabic, point).getAttribute('x')!)).toBeCloseTo(100 - x, 2);
      expect(place(arabic, point).getAttribute('y')).toBe(place(chart, point).getAttribute('y'));
    }
    expect(arabic.root.querySelector('.best')?.getAttribute('x')).toBe('0');
    expect(chart.root.textContent).toContain('Feasibility →');
    expect(arabic.root.textContent).toContain('Feasibility ←');
  });

  it('shows every one of the options that share a place', async () => {
    const chart = await draw('ballot-scatter', scatter);
    expect(place(chart, 1)).toBe(place(chart, 2));
    const circles = [1, 2].map((point) => chart.root.querySelector(`[data-point="${point}"] circle`)!);
    const [one, other] = numbers(circles, 'cx');
    expect(Math.abs(one! - other!)).toBeGreaterThan(1.7);
  });

  it('lists what nobody scored without drawing it', async () => {
    const chart = await draw('ballot-scatter', scatter);
    expect(all(chart, 'ol li')).toHaveLength(4);
    expect(all(chart, '[data-point]')).toHaveLength(3);
  });

  it('shows the middle half of the point that one is at', async () => {
    const chart = await draw('ballot-scatter', scatter);
    expect(all(chart, '.cross')).toHaveLength(0);
    (chart.root.querySelector('[data-point="0"]') as SVGElement).dispatchEvent(new Event('focusin', { bubbles: true }));
    await chart.updateComplete;
    expect(all(chart, '.cross')).toHaveLength(2);
  });
});

describe('spread', () => {
  it('draws the box from quartile to quartile in both directions, and nothing for a round without estimates', async () => {
    const chart = await draw('ballot-spread', spread);
    const boxes = all(chart, '.row rect.half');
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.getAttribute('x')).toBe('25%');
    expect(boxes[0]?.getAttribute('width')).toBe('50%');
    expect(all(chart, '.row rect.median')).toHaveLength(1);
    const skewed = structuredClone(spread);
    Object.assign(skewed.rows[0]!.rounds[0]!, { lower: 7, upper: 9 });
    const arabic = await draw('ballot-spread', { ...skewed, lang: 'ar' } as SpreadData);
    expect(arabic.root.querySelector('.row rect.half')?.getAttribute('x')).toBe('0%');
  });
});

describe('bars', () => {
  it('split by share, from the side where reading starts, and count below', async () => {
    const chart = await draw('ballot-bars', bars);
    const arabic = await draw('ballot-bars', { ...bars, lang: 'ar' } as BarsData);
    const parts = (of: typeof chart) => all(of, '.part').map((one) => [one.getAttribute('x'), one.getAttribute('width')]);
    expect(parts(chart)).toEqual([
      ['0%', '75%'],
      ['75%', '25%'],
    ]);
    expect(parts(arabic)).toEqual([
      ['25%', '75%'],
      ['0%', '25%'],
    ]);
    expect(all(chart, '.row')[0]?.querySelector('.counts')?.textContent?.replace(/\s+/g, '')).toBe('✓6≈2○0✕0');
  });

  it('tell levels apart by mark, word and pattern, not by colour alone', async () => {
    const chart = await draw('ballot-bars', bars);
    expect(all(chart, '.legend li').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '✓ agree',
      '≈ reservation',
      '○ aside',
      '✕ block',
    ]);
    expect(new Set(all(chart, 'pattern').map((one) => one.innerHTML.replace(/ground-\d|ink-\d/g, ''))).size).toBe(4);
    expect(all(chart, '.verdict').map((one) => one.textContent?.replace(/\s+/g, ''))).toEqual(['≈withreservations', '…open']);
  });
});

describe('ranks', () => {
  it('show the place, what was chosen, and each duel by a mark', async () => {
    const chart = await draw('ballot-ranks', ranks);
    expect(all(chart, '.place').map((one) => one.textContent)).toEqual(['1', '2']);
    expect(all(chart, '.duel').map((one) => one.textContent?.replace(/\s+/g, ''))).toEqual(['●1', '○2']);
    expect(all(chart, '.chosen')).toHaveLength(1);
  });
});
