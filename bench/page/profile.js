/** Where the processor time of a key goes on the page's main thread: by kind of work, and by function. */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler', 'blink', 'cc', '__metadata'];

const KINDS = [
  ['input method', /^(Editor::SyncSelection|GetSelectionOffsets)/],
  ['script', /^(FunctionCall|EvaluateScript|EventDispatch|TimerFire|FireAnimationFrame|RunMicrotasks|FireIdleCallback|v8\.|V8\.|HandlePostMessage|XHR|WebSocket)/],
  ['garbage', /^(MajorGC|MinorGC|BlinkGC|V8\.GC)/],
  ['style', /^(UpdateLayoutTree|RecalculateStyles|InvalidateLayout|ScheduleStyle|StyleRecalc|Document::recalcStyle|Document::updateStyle)/],
  ['layout', /^(Layout$|LocalFrameView::performLayout|LocalFrameView::layout|InvalidateLayout)/],
  ['paint', /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers|RasterTask|LocalFrameView::.*[Pp]aint)/],
];

const kindOf = (name) => KINDS.find(([, pattern]) => pattern.test(name))?.[0];

/** Records what the page does meanwhile; milliseconds for each of `count` keys. */
export async function profiled(browser, page, count, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { kinds: byKind(traceEvents, count), functions: byFunction(traceEvents, count) };
}

/** The thread on which the page's own scripts ran: the busiest of those of pages. */
function mainThread(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => ({ pid, tid }));
  const busy = ({ pid, tid }) => events.reduce((sum, e) => sum + (e.pid === pid && e.tid === tid && e.ph === 'X' ? (e.tdur ?? 0) : 0), 0);
  return mains.map((main) => ({ ...main, busy: busy(main) })).sort((a, b) => b.busy - a.busy)[0];
}

/** Processor time, which other work on the machine hardly changes, of each kind of work without another kind inside of it. */
function byKind(events, count) {
  const main = mainThread(events);
  const spans = events.filter((e) => e.pid === main.pid && e.tid === main.tid && e.ph === 'X' && e.dur > 0).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = new Map();
  const names = new Map();
  const open = [];
  const add = (map, key, time) => map.set(key, (map.get(key) ?? 0) + time / 1000 / count);
  for (const { name, ts, dur, tdur = 0 } of spans) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const parent = open.at(-1);
    const kind = kindOf(name) ?? parent?.kind ?? 'other';
    add(sums, kind, tdur);
    add(names, name, tdur);
    if (parent) {
      add(sums, parent.kind, -tdur);
      add(names, parent.name, -tdur);
    } else add(sums, 'all', tdur);
    open.push({ end: ts + dur, kind, name });
  }
  return { sums: top(sums, 10), names: top(names, 25) };
}

const top = (map, most) => [...map].sort((a, b) => b[1] - a[1]).slice(0, most).map(([name, ms]) => [name, Math.round(ms * 100) / 100]);

function byFunction(events, count) {
  const self = new Map();
  const whole = new Map();
  const threads = new Map();
  for (const { name, pid, id, args } of events) {
    if (name !== 'ProfileChunk') continue;
    const key = `${pid} ${id}`;
    const nodes = threads.get(key) ?? new Map();
    threads.set(key, nodes);
    const { cpuProfile, timeDeltas } = args.data;
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? []) {
      nodes.set(node, { parent, name: `${callFrame.functionName || '(anonymous)'} ${place(callFrame)}` });
    }
    (cpuProfile?.samples ?? []).forEach((sample, i) => {
      const time = (timeDeltas?.[i] ?? 0) / 1000 / count;
      const seen = new Set();
      for (let at = sample; at !== undefined; at = nodes.get(at)?.parent) {
        const called = nodes.get(at)?.name;
        if (!called) continue;
        if (at === sample) self.set(called, (self.get(called) ?? 0) + time);
        if (!seen.has(called)) whole.set(called, (whole.get(called) ?? 0) + time);
        seen.add(called);
      }
    });
  }
  return { self: top(self, 40), whole: top(whole, 60) };
}

const place = ({ url, lineNumber }) => (url ? `${url.split('/').at(-1).slice(0, 24)}:${lineNumber + 1}` : '');

export function show({ kinds, functions }) {
  const table = (title, rows) => console.log(`${title}\n${rows.map(([name, ms]) => `  ${String(ms).padStart(7)}  ${name}`).join('\n')}`);
  table('milliseconds of the processor for each key, by kind of work', kinds.sums);
  table('by what the browser calls it', kinds.names);
  table('script by function alone, by the clock', functions.self.filter(([name]) => !/^\((program|idle|root)\)/.test(name)));
  table('script with what it calls, by the clock', functions.whole.filter(([name]) => !/^\((program|idle|root)\)/.test(name)));
}
