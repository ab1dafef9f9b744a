import type { OpenTransport } from './transport';

/** So many sockets in a row that never opened are no accident. */
const FAILURES = 2;
/** A proxy may be gone tomorrow, and a laptop may be elsewhere in an hour: then a socket is tried again. */
const AGAIN_MS = 10 * 60_000;
const REMEMBERED = 'mithaq-second-line';

/** Remembers for the tab, so that a reload does not try in vain first. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Opens sockets, and the second line once sockets fail before they open; a socket is tried again later. */
export function withSecondLine(
  first: OpenTransport,
  second: OpenTransport,
  memory: Memory | null,
  now: () => number = () => Date.now(),
): OpenTransport {
  let failures = 0;
  let until = Number(memory?.getItem(REMEMBERED) ?? 0);
  const fallBack = (): void => {
    until = now() + AGAIN_MS;
    memory?.setItem(REMEMBERED, String(until));
  };
  const startOver = (): void => {
    failures = 0;
    until = 0;
    memory?.removeItem(REMEMBERED);
  };
  return (events) => {
    let opened = false;
    const viaSecond = now() < until;
    return (viaSecond ? second : first)({
      opened: () => {
        opened = true;
        if (!viaSecond) startOver();
        events.opened();
      },
      message: events.message,
      closed: () => {
        // Neither way opens: then it is the network or the server that is away, not the socket that is refused
        if (!opened && viaSecond) startOver();
        else if (!opened && ++failures >= FAILURES) fallBack();
        events.closed();
      },
    });
  };
}
