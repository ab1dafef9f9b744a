import type { Person } from './protocol';
import type { Authors } from './suggestions-plugin';

const COLOURS = 8;

/** The names of people whose suggestions are in the text, present or not; each keeps one colour. */
export class KnownAuthors implements Authors {
  readonly #names = new Map<string, string>();
  readonly #colours = new Map<string, number>();

  name(author: string): string {
    return this.#names.get(author) ?? '';
  }

  colour(author: string): number {
    const seen = this.#colours.get(author);
    if (seen !== undefined) return seen;
    let sum = 0;
    for (const char of author) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
    return sum % COLOURS;
  }

  /** True when a name is new. */
  learn(names: ReadonlyMap<string, string>): boolean {
    let changed = false;
    for (const [author, name] of names) {
      changed ||= this.#names.get(author) !== name;
      this.#names.set(author, name);
    }
    return changed;
  }

  /** Who is here has the colour of the caret. */
  seen(people: readonly Person[]): void {
    for (const { person, colour } of people) this.#colours.set(person, colour);
  }
}
