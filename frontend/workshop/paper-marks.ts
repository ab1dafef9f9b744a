/** What somebody has put on a ballot paper so far, and the paper that it makes. The server checks again by the same rules. */

export type Method = 'dots' | 'scoring' | 'moscow' | 'ranking' | 'delphi' | 'consensus';

export interface PaperOption {
  id: string;
  title: string;
  /** The code of a card of the library. */
  code?: string;
  /** Where the middle half of the first round lies; in the second round only. */
  lower?: number;
  upper?: number;
  /** The same in words. */
  first?: string;
}

export interface Rules {
  method: Method;
  options: PaperOption[];
  /** Of dots: all, and on one option. */
  dots: number;
  perOption: number;
  /** The last step of a scale. */
  top: number;
  musts: number;
}

/** What stands beside one option; which of these is used follows from the method. */
export interface Mark {
  dots?: number;
  impact?: number;
  feasibility?: number;
  /** Class of MoSCoW or level of consensus. */
  choice?: string;
  value?: number;
  reason?: string;
}

export interface Marks {
  on: Record<string, Mark>;
  /** Of a ranking, the best first. */
  order: string[];
}

export const PRIORITIES = ['MUST', 'SHOULD', 'COULD', 'WONT'];
export const LEVELS = ['AGREE', 'RESERVATION', 'STAND_ASIDE', 'BLOCK'];

export const nothing = (): Marks => ({ on: {}, order: [] });

/** Marks that name only what is on this ballot, whatever was kept in the browser. */
export function fitting(marks: Marks, rules: Rules): Marks {
  const ids = rules.options.map((option) => option.id);
  const on: Record<string, Mark> = {};
  for (const id of ids) {
    const mark = marks.on[id];
    if (mark) {
      on[id] = { ...mark };
    }
  }
  return { on, order: marks.order.filter((id, at) => ids.includes(id) && marks.order.indexOf(id) === at) };
}

export const placed = (marks: Marks): number =>
  Object.values(marks.on).reduce((sum, mark) => sum + (mark.dots ?? 0), 0);

export const musts = (marks: Marks): number => Object.values(marks.on).filter((mark) => mark.choice === 'MUST').length;

/** Whether this option asks for a reason as it is marked now. */
export function needsReason(rules: Rules, option: PaperOption, mark: Mark): boolean {
  if (rules.method === 'consensus') {
    return mark.choice === 'RESERVATION' || mark.choice === 'BLOCK';
  }
  return (
    rules.method === 'delphi' &&
    mark.value !== undefined &&
    option.lower !== undefined &&
    option.upper !== undefined &&
    (mark.value < option.lower || mark.value > option.upper)
  );
}

/** What keeps a paper from being cast: the word for it, and the option that it is about. */
export interface Lack {
  what: 'empty' | 'reason' | 'half' | 'musts';
  option?: string;
}

export function lack(rules: Rules, marks: Marks): Lack | undefined {
  for (const option of rules.options) {
    const mark = marks.on[option.id] ?? {};
    if (needsReason(rules, option, mark) && !mark.reason?.trim()) {
      return { what: 'reason', option: option.id };
    }
    if (rules.method === 'scoring' && (mark.impact === undefined) !== (mark.feasibility === undefined)) {
      return { what: 'half', option: option.id };
    }
  }
  if (rules.method === 'moscow' && musts(marks) > rules.musts) {
    return { what: 'musts' };
  }
  return isEmpty(rules, marks) ? { what: 'empty' } : undefined;
}

function isEmpty(rules: Rules, marks: Marks): boolean {
  return rules.method === 'ranking' ? marks.order.length === 0 : Object.keys(onPaper(rules, marks)).length === 0;
}

/** The paper as JSON, as the server reads it. */
export function paper(rules: Rules, marks: Marks): string {
  if (rules.method === 'ranking') {
    return JSON.stringify({ kind: 'ranked', order: marks.order });
  }
  const kinds = { dots: 'dots', scoring: 'scores', moscow: 'classes', delphi: 'ratings', consensus: 'stands' };
  return JSON.stringify({ kind: kinds[rules.method], on: onPaper(rules, marks) });
}

export const ABSTENTION = JSON.stringify({ kind: 'abstention' });

function onPaper(rules: Rules, marks: Marks): Record<string, unknown> {
  const on: Record<string, unknown> = {};
  for (const { id } of rules.options) {
    const entry = entryOf(rules.method, marks.on[id] ?? {});
    if (entry !== undefined) {
      on[id] = entry;
    }
  }
  return on;
}

function entryOf(method: Method, mark: Mark): unknown {
  const reason = mark.reason?.trim() ?? '';
  switch (method) {
    case 'dots':
      return mark.dots ? mark.dots : undefined;
    case 'scoring':
      return mark.impact !== undefined && mark.feasibility !== undefined
        ? { impact: mark.impact, feasibility: mark.feasibility }
        : undefined;
    case 'moscow':
      return mark.choice;
    case 'delphi':
      return mark.value === undefined ? undefined : { value: mark.value, reason };
    case 'consensus':
      return mark.choice === undefined ? undefined : { level: mark.choice, reason };
    case 'ranking':
      return undefined;
  }
}
