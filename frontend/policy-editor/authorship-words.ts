import type { EditorState } from 'prosemirror-state';
import { onScreen, shares, within, type Ask, type Hand, type Share, type Stretch, type Written } from './authorship';
import { shownStretches, showsAuthors, type Look } from './authorship-plugin';
import type { Label } from './labels';

const COLOURS = 8;

/** Names, times and colours of hands, as the page says them. */
export class HandWords implements Look {
  readonly #colours = new Map<string, number>();
  readonly #when: Intl.DateTimeFormat;
  readonly #percent: Intl.NumberFormat;
  #names: Readonly<Record<string, string>> = {};

  constructor(
    private readonly label: Label,
    locale: string | undefined,
  ) {
    this.#when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent' });
  }

  /** Learns names, and gives each person a colour of their own as long as there are eight; `usual` is that of their caret. */
  learn(names: Readonly<Record<string, string>>, people: readonly string[], usual: (person: string) => number): void {
    this.#names = { ...this.#names, ...names };
    for (const person of people) {
      if (this.#colours.has(person)) continue;
      const taken = new Set(this.#colours.values());
      let colour = usual(person) % COLOURS;
      for (let i = 0; i < COLOURS && taken.has(colour); i++) colour = (colour + 1) % COLOURS;
      this.#colours.set(person, colour);
    }
  }

  name(person: string): string {
    return this.#names[person] ?? this.label('authorsUnknown');
  }

  colour({ person }: Pick<Hand, 'person'>): number {
    return this.#colours.get(person) ?? 0;
  }

  when(at: number): string {
    return this.#when.format(at);
  }

  part(share: Share): string {
    return share.part > 0 && share.part < 0.005 ? `< ${this.#percent.format(0.01)}` : this.#percent.format(share.part);
  }

  words({ person, at, brought }: Hand): string {
    return this.label(brought ? 'authorsBroughtBy' : 'authorsWroteBy', this.name(person), this.when(at));
  }
}

/** Who wrote the block with the caret, in one sentence. */
export function blockWords(state: EditorState, stretches: readonly Stretch[], words: HandWords, label: Label): string {
  const { $head } = state.selection;
  let depth = $head.depth;
  while (depth > 0 && !$head.node(depth).isTextblock) depth--;
  const from = depth > 0 ? $head.start(depth) : state.selection.from;
  const to = depth > 0 ? $head.end(depth) : state.selection.to;
  const parts = shares(within(stretches, from, to));
  if (parts.length === 0) return label('authorsBlockEmpty');
  const told = parts.map((share) => {
    const hand = words.words({ person: share.person, at: share.latest, brought: share.brought });
    return parts.length === 1 ? hand : `${hand} (${words.part(share)})`;
  });
  return label('authorsBlock', told.join(document.documentElement.lang === 'ar' ? '؛ ' : '; '));
}

export interface Told {
  state(): EditorState | null;
  readonly body: string;
  readonly language: string;
}

/** Says who wrote the block with the caret, whether or not that is shown. */
export async function sayWhoWrote(told: Told, words: HandWords, ask: Ask, label: Label): Promise<string> {
  const state = told.state();
  if (!state) return label('loading');
  if (showsAuthors(state)) return blockWords(state, shownStretches(state), words, label);
  const written: Written | null = await ask(told.body, told.language);
  const now = told.state();
  const stretches = written && now && onScreen(now, written);
  if (!now || !written || !stretches) return label('authorsUnavailable');
  words.learn(written.names, [], () => 0);
  return blockWords(now, stretches, words, label);
}
