import { Timers } from '../timers';
import { readOutline, readWords } from './facts';
import type { TextNode } from './text-tree';

export interface ReadReported {
  words(count: number): void;
  emit(name: 'words' | 'outline' | 'version' | 'selection-change', detail: unknown): void;
}

const CONTENT_MS = 500;

/** Tells the page about a text that is read, as the editor's `Reporter` does about one that is written. */
export class ReadReports {
  readonly #timers = new Timers();
  readonly #told = new Map<string, string>();

  constructor(private readonly reported: ReadReported) {}

  /** @param words as the editor counts them, where it is known */
  changed(doc: TextNode, version: number, words: number | null): void {
    this.#timers.restart('content', this.#told.size === 0 ? 0 : CONTENT_MS, () => {
      const count = words ?? readWords(doc);
      if (this.#tell('words', { count })) this.reported.words(count);
      this.#tell('outline', readOutline(doc));
      this.#tell('version', { version });
    });
  }

  selected(quote: string, blocks: readonly string[]): void {
    this.#tell('selection-change', { empty: quote === '', quote, blocks });
  }

  stop(): void {
    this.#timers.stopAll();
    this.#told.clear();
  }

  #tell(name: Parameters<ReadReported['emit']>[0], detail: unknown): boolean {
    const said = JSON.stringify(detail);
    if (this.#told.get(name) === said) return false;
    this.#told.set(name, said);
    this.reported.emit(name, detail);
    return true;
  }
}
