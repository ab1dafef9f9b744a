import type { TemplateResult } from 'lit';
import type { KeptText } from './kept-work';
import type { Label } from './labels';
import { isFromBefore, returnedNotice, type Returned } from './notices';
import type { ReturnReason } from './session-host';

/** Own texts that found no place in the document: each stays on the page until it is inserted, or discarded. */
export class ReturnedTexts {
  #list: readonly Returned[] = [];
  #keys = 0;

  constructor(
    private readonly changed: () => void,
    private readonly insert: (text: string, suggest: boolean) => boolean,
  ) {}

  get waiting(): boolean {
    return this.#list.some((each) => !each.copied);
  }

  get empty(): boolean {
    return this.#list.length === 0;
  }

  get texts(): readonly KeptText[] {
    return this.#list.map(({ text, reason }) => ({ text, reason }));
  }

  add(text: string, reason: ReturnReason): void {
    this.#set([...this.#list, { key: ++this.#keys, text, reason, copied: false }]);
  }

  clear(): void {
    this.#list = [];
  }

  render(label: Label, mayInsert: boolean): TemplateResult[] {
    const without = (key: number): readonly Returned[] => this.#list.filter((each) => each.key !== key);
    return this.#list.map((returned) =>
      returnedNotice(returned, label, mayInsert, {
        copy: (quote) => void this.#copy(returned, quote),
        insert: () => {
          if (this.insert(returned.text, isFromBefore(returned.reason))) this.#set(without(returned.key));
        },
        discard: () => this.#set(without(returned.key)),
      }),
    );
  }

  async #copy({ key, text }: Returned, quote: Element): Promise<void> {
    // The clipboard is closed to pages that are not secure: then the text is selected for the person to copy
    if (!window.isSecureContext) {
      getSelection()?.selectAllChildren(quote);
      return;
    }
    await navigator.clipboard.writeText(text);
    this.#set(this.#list.map((each) => (each.key === key ? { ...each, copied: true } : each)));
  }

  #set(list: readonly Returned[]): void {
    this.#list = list;
    this.changed();
  }
}
