/** How long at most the framework waits for the text: without a line, or with a broken editor, the view is what helps. */
const PATIENCE_MS = 2500;

let waiting: Promise<unknown> = Promise.resolve();

/** At once on pages that bring no text. */
export function textSettled(): Promise<unknown> {
  return waiting;
}

/** Lets the framework wait: reading it and starting it takes the processor that the text needs to be written in. */
export function letFrameworkWaitFor(texts: readonly Promise<void>[]): void {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  // In a page that is not to be seen no frame comes
  const painted = Promise.all(texts).then(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  waiting = Promise.race([painted, patience]);
}
