/** A row of the comparison: `100x2+8` is a hundred documents, in each two who type and eight who only read. */
export function parse(row) {
  const [, documents, clients, readers] = /^(\d+)x(\d+)(?:\+(\d+))?$/.exec(row) ?? [];
  if (!Number(documents) || !Number(clients)) throw new Error(`no such row: ${row}; a row is 20x5 or 100x2+8`);
  return { documents: Number(documents), clients: Number(clients), readers: Number(readers ?? 0) };
}

/** Everybody in every document, each at a paragraph of their own; readers look at the one after the typists'. */
export function seatsOf({ clients, readers }, documents) {
  const all = clients + readers;
  return documents.flatMap((document, d) =>
    Array.from({ length: all }, (_, c) => ({ document, paragraph: c, number: d * all + c, reads: c >= clients })),
  );
}

/** Where the results of a row are kept. */
export function fileOf(row, rate, language, cores) {
  return `row-${row}-at-${rate}${language === 'en' ? '' : `-${language}`}${cores === 'apart' ? '' : `-${cores}`}.json`;
}
