/** What is left of an item's time, as the server said it at one moment; afterwards the browser counts by itself. */
export interface Watch {
  /** Seconds left when the server sent it; negative when overrun. */
  left: number;
  running: boolean;
  /** When it arrived, in milliseconds. */
  at: number;
}

export function secondsLeft(watch: Watch, now: number): number {
  return watch.running ? Math.ceil(watch.left - (now - watch.at) / 1000) : Math.ceil(watch.left);
}

/** 75 becomes 01:15, an hour and more 1:15:00; what is overrun carries a plus. */
export function clock(seconds: number): string {
  const all = Math.abs(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(all / 3600);
  const rest = `${two(Math.floor((all % 3600) / 60))}:${two(all % 60)}`;
  return `${seconds < 0 ? '+' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`;
}

/** The thresholds, in seconds, that were passed between two looks at the clock, the latest last. */
export function passed(before: number, after: number): number[] {
  return [300, 60, 0].filter((mark) => before > mark && after <= mark);
}
