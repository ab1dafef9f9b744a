/** A text as what it shares with another: length of the common start, of the common end, and what is between. */
export function patch(base, text) {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && base[base.length - 1 - end] === text[text.length - 1 - end]) end++;
  return [start, end, text.slice(start, text.length - end)];
}
