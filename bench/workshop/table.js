/** The rows as a Markdown table. */
const HEAD = [
  'ballot', 'votes counted / sent', 'within s', 'paper on phones p95', 'answer p95', 'console p50', 'p95', 'p99', 'result on phones p95',
  'server CPU s while voting', 'RSS MB', 'other work',
];
const ms = (value) => `${Math.round(value)} ms`;

export function table(rows) {
  const lines = rows.map((row) => [
    row.name, `${row.papers} / ${row.phones}`, row.within.toFixed(1), ms(row.opening.p95), ms(row.answer.p95), ms(row.console.p50),
    ms(row.console.p95), ms(row.console.p99), ms(row.result.p95), row.votingCpu.toFixed(1), Math.round(row.rss),
    (row.others / row.seconds).toFixed(2),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
