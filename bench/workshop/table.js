/** The rows as Markdown tables, one for each kind of thing that was done. */
const ms = (value) => String(Math.round(value));

const TABLES = [
  {
    kinds: ['enter'],
    head: ['database', 'people', 'come in by code within s', 'one takes p95 ms', 'let in, seen on phones p95 ms', 'server CPU s', 'RSS MB', 'other work, cores'],
    row: (r) => [r.database, r.phones, r.joiningSeconds.toFixed(1), ms(r.joining.p95), ms(r.admitting.p95), ...used(r.entering)],
  },
  {
    kinds: ['open', 'secret'],
    head: [
      'ballot', 'counted / sent', 'within s', 'paper on phones p95 ms', 'answer p95 ms', 'console p50 ms', 'p95', 'p99', 'result on phones p95 ms',
      'server CPU s', 'RSS MB', 'other work, cores',
    ],
    row: (r) => [
      r.name, `${r.papers} / ${r.phones}`, r.within.toFixed(1), ms(r.opening.p95), ms(r.answer.p95), ms(r.console.p50), ms(r.console.p95),
      ms(r.console.p99), ms(r.result.p95), ...used(r),
    ],
  },
  {
    kinds: ['killed'],
    head: ['killed in mid-ballot', 'told so before', 'of them lost', 'counted / people', 'sent again', 'server away s', 'all counted s later'],
    row: (r) => [r.name, r.acknowledged, r.lost, `${r.papers} / ${r.phones}`, r.again, (r.down / 1000).toFixed(1), (r.recovered / 1000).toFixed(1)],
  },
  {
    kinds: ['bad'],
    head: [
      'bad network', 'counted / people', 'browsers among them', 'lines cut before, after', 'pieces late', 'sent again', 'pages loaded anew',
      'looked for a false "cast"', 'paper p95 ms', 'answer p50 ms', 'p95', 'console p50 ms', 'p95',
    ],
    row: (r) => [
      r.name, `${r.papers} / ${r.phones}`, r.browsers, `${r.network.cutBefore}, ${r.network.cutAfter}`, r.network.late, r.again, r.reloads, r.looks,
      ms(r.opening.p95), ms(r.answer.p50), ms(r.answer.p95), ms(r.console.p50), ms(r.console.p95),
    ],
  },
  {
    kinds: ['raw'],
    head: ['beside the screen', 'a second vote is', 'votes taken while it closed'],
    row: (r) => [r.name, r.second, `${r.whileClosing} of ${r.of}`],
  },
];

const used = ({ cpu, rss, others, seconds }) => [cpu.toFixed(1), ms(rss), (others / seconds).toFixed(2)];

export function tables(rows) {
  return TABLES.map(({ kinds, head, row }) => [head, rows.filter(({ kind }) => kinds.includes(kind)).map(row)])
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) => [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n'))
    .join('\n\n');
}
