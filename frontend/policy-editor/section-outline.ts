/** A section as the strategy's outline has it; the title in the language of the body. */
export interface OutlineSection {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export const REFERENCE_FORMS = ['number', 'title', 'number_title'] as const;

/** What a cross-reference says of its section. */
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** The words of a reference; number and title apart, because each has a direction of its own. */
export interface ReferenceWords {
  readonly number: string;
  readonly title: string;
}

/** The outline that the page gives the editor, and those who draw something from it. */
export class SectionOutline {
  #sections: ReadonlyMap<string, OutlineSection> | null = null;
  readonly #drawn = new Set<() => void>();

  /** False until the page has told the outline: nothing is missing yet. */
  get known(): boolean {
    return this.#sections !== null;
  }

  get sections(): readonly OutlineSection[] {
    return [...(this.#sections?.values() ?? [])];
  }

  set(sections: readonly OutlineSection[]): void {
    this.#sections = new Map(sections.map((section) => [section.id, section]));
    for (const draw of this.#drawn) draw();
  }

  find(id: string): OutlineSection | null {
    return this.#sections?.get(id) ?? null;
  }

  /** Calls `draw` whenever the outline changes, until the answer is called. */
  follow(draw: () => void): () => void {
    this.#drawn.add(draw);
    return () => this.#drawn.delete(draw);
  }
}

/** A section without a title is named by its number, whatever the reference wants. */
export function referenceWords(section: OutlineSection, form: string): ReferenceWords {
  const title = form === 'number' ? '' : section.title;
  return { number: form === 'title' && title !== '' ? '' : section.number, title };
}

/** The words in one line, for the clipboard and for screen readers. */
export function referenceText(section: OutlineSection, form: string): string {
  const { number, title } = referenceWords(section, form);
  return [number, title].filter((part) => part !== '').join(' ');
}
