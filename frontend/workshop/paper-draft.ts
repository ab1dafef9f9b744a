import { nothing, type Marks } from './paper-marks';

/**
 * What is kept in the browser of a paper that is not yet known to be cast. Once {@link sent} is set the paper may have arrived: it is sent
 * again as it was, under the same name, which is counted once.
 */
export interface Draft {
  marks: Marks;
  /** Names the act of voting. */
  submission?: string;
  /** The paper that was sent and not answered. */
  sent?: string;
  /** Whether it was to replace an earlier one. */
  again?: boolean;
}

const PREFIX = 'mithaq-paper:';

/** Keeps drafts by name; where the browser keeps nothing they last as long as the page. */
export class Drafts {
  constructor(private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined) {}

  read(name: string): Draft {
    try {
      const kept = JSON.parse(this.store?.getItem(PREFIX + name) ?? 'null') as Draft | null;
      return kept && typeof kept.marks?.on === 'object' && kept.marks.on && Array.isArray(kept.marks.order)
        ? kept
        : { marks: nothing() };
    } catch {
      return { marks: nothing() };
    }
  }

  write(name: string, draft: Draft): void {
    try {
      this.store?.setItem(PREFIX + name, JSON.stringify(draft));
    } catch {
      // full or forbidden: the page still has it
    }
  }

  forget(name: string): void {
    try {
      this.store?.removeItem(PREFIX + name);
    } catch {
      // nothing was kept then
    }
  }
}

/** A fresh name. Not randomUUID: browsers have that only on a secure page, and a hall without internet has none. */
export function newSubmission(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
