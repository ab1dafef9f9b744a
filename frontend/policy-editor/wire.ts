import type { ClientFrame, Entry, ServerFrame, StepJson } from './protocol';

/** Typing and deleting plain text, which is nearly every step: `[from, to, text]` or `[from, to]`. */
type ShortStep = readonly [from: number, to: number, text?: string];
type WireStep = ShortStep | StepJson;

interface Writer {
  readonly client: string;
  readonly author: string;
  readonly name: string;
}

/** `by` alone stands for a writer introduced before. */
type WireEntry = Omit<Entry, 'steps' | keyof Writer> & Partial<Writer> & { readonly by?: number; readonly steps: readonly WireStep[] };

type WireFrame =
  | Exclude<ServerFrame, { t: 'joined' | 'entries' }>
  | (Omit<Extract<ServerFrame, { t: 'joined' }>, 'entries'> & {
      readonly entries?: readonly WireEntry[];
      readonly writers?: readonly (Writer & { readonly by: number })[];
    })
  | (Omit<Extract<ServerFrame, { t: 'entries' }>, 'entries'> & { readonly entries: readonly WireEntry[] });

/** Somebody is meant whom nobody introduced: the line lost something, and only a new one helps. */
export class NotIntroduced extends Error {}

/** Reads the frames of one line, and writes out what they say in short. */
export class WireReader {
  readonly #writers = new Map<string, Map<number, Writer>>();

  read(text: string): ServerFrame {
    const frame = JSON.parse(text) as WireFrame;
    if (frame.t === 'joined') {
      this.#writers.set(frame.body, new Map((frame.writers ?? []).map(({ by, ...writer }) => [by, writer])));
    } else if (frame.t !== 'entries') {
      return frame;
    }
    if (!frame.entries) return frame as ServerFrame;
    const known = this.#writers.get(frame.body) ?? new Map<number, Writer>();
    this.#writers.set(frame.body, known);
    return { ...frame, entries: frame.entries.map((entry) => complete(entry, known)) } as ServerFrame;
  }
}

function complete({ by, ...entry }: WireEntry, known: Map<number, Writer>): Entry {
  const steps = entry.steps.map(longStep);
  const { client, author, name } = entry;
  if (client !== undefined) {
    if (by !== undefined && author !== undefined && name !== undefined) known.set(by, { client, author, name });
    return { ...entry, client, steps };
  }
  const writer = by === undefined ? undefined : known.get(by);
  if (!writer) throw new NotIntroduced();
  return { ...entry, ...writer, steps };
}

function longStep(step: WireStep): StepJson {
  if (!isShort(step)) return step;
  const [from, to, text] = step;
  return text === undefined
    ? { stepType: 'replace', from, to }
    : { stepType: 'replace', from, to, slice: { content: [{ type: 'text', text }] } };
}

const isShort = (step: WireStep): step is ShortStep => Array.isArray(step);

/** Writes a frame for the line, plain steps in short. */
export function written(frame: ClientFrame): string {
  return JSON.stringify(frame.t === 'steps' ? { ...frame, steps: frame.steps.map(shortStep) } : frame);
}

function shortStep(step: StepJson): WireStep {
  const { stepType, from, to, slice, ...more } = step;
  if (stepType !== 'replace' || typeof from !== 'number' || typeof to !== 'number' || Object.keys(more).length > 0) return step;
  if (slice === undefined) return [from, to];
  const { content, ...openings } = slice as { content?: readonly Record<string, unknown>[] };
  if (content?.length !== 1 || Object.keys(openings).length > 0) return step;
  const { type, text, ...marks } = content[0] ?? {};
  return type === 'text' && typeof text === 'string' && text !== '' && Object.keys(marks).length === 0 ? [from, to, text] : step;
}
