/** Median and range of the runs that count, as a Markdown table. */
export function table(results) {
  const groups = Map.groupBy(results, (r) => `${r.row}|${r.target}`);
  const rows = [...groups.values()].map((runs) => {
    const counted = runs.filter((r) => !r.void);
    const cell = (pick, digits) => (counted.length === 0 ? 'void' : spread(counted.map(pick), digits));
    return [
      runs[0].row, runs[0].target, cell((r) => r.p50, 1), cell((r) => r.p95, 1), cell((r) => r.p99, 1), cell((r) => r.cpuPer1000, 2),
      cell((r) => r.rss, 0), cell((r) => r.bytes / 2 ** 20, 0), `${counted.filter((r) => r.converged && r.missing === 0).length}/${runs.length}`,
      spread(runs.map((r) => r.generator * 100), 0),
    ];
  });
  const head = ['documents x typists', 'server', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU s / 1000 edits', 'RSS MB', 'MB out', 'runs complete', 'generator %'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** `median (least-most)`. */
export function spread(values, digits) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  const show = (value) => value.toFixed(digits);
  return sorted.length === 1 ? show(middle) : `${show(middle)} (${show(sorted[0])}-${show(sorted.at(-1))})`;
}
