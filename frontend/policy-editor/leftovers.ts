import type { KeptText } from './kept-work';
import type { SessionHost, SessionOptions } from './session-host';
import type { Found } from './shelf';

/** A session without a page: it only sends what was left behind, and what finds no place stays kept as text. */
function silentHost(returned: SessionHost['textReturned']): SessionHost {
  const nothing = (): void => undefined;
  return {
    loaded: nothing,
    changed: nothing,
    saveStateChanged: nothing,
    rightsChanged: nothing,
    peopleChanged: nothing,
    othersChanged: nothing,
    authorsKnown: nothing,
    stopped: nothing,
    textReturned: returned,
  };
}

interface Drained {
  returned: readonly KeptText[];
  open(): void;
}

/** Sends what one more tab left behind at this body, unseen. Resolves when it is sent, or kept again after a while. */
export function drain(options: SessionOptions, found: Found, create: (options: SessionOptions) => Drained): Promise<void> {
  return new Promise((resolve) => {
    const texts: KeptText[] = [];
    const host = silentHost((returned, reason) => {
      texts.push(...returned.map((text) => ({ text, reason })));
      session.returned = texts;
    });
    const keeping = options.keeping && { ...options.keeping, found };
    const session = create({ ...options, keeping, host, drained: resolve });
    session.open();
  });
}
