/** Pasted HTML above this many characters is refused, so that one paste never blocks the line for everybody. */
export const PASTE_LIMIT = 300 * 1024;
