/** What the drafting screen costs to open, and how long a key takes to be seen in a section of sixty pages. See README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { prepare } from './clients/mithaq.js';
import { longDocument, wordsIn } from './page/document.js';
import { firstLoad } from './page/first-load.js';
import { profiled, show } from './page/profile.js';
import { typing } from './page/typing.js';
import { classes, startMithaq } from './targets/mithaq.js';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    classes: { type: 'boolean', default: false },
    measure: { type: 'string', default: 'load,typing' },
    runs: { type: 'string', default: '5' },
    keys: { type: 'string', default: '60' },
    pace: { type: 'string', default: '120' },
    detail: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    out: { type: 'string', default: 'results/page.json' },
  },
});

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
const runs = Number(values.runs);
const sorted = (list) => [...list].sort((a, b) => a - b);
const quantile = (list, q) => sorted(list)[Math.min(list.length - 1, Math.floor(q * list.length))] ?? NaN;
const range = (list) => `${quantile(list, 0.5)} (${sorted(list)[0]}-${sorted(list).at(-1)})`;

const server = await startMithaq({ database: 'h2', heap: '1g', ...(values.classes ? { program: classes } : {}) });
const browser = await chromium.launch({ executablePath: values.browser, args: ARGS });
const results = { at: new Date().toISOString(), options: values, processor: cpus()[0].model, browser: browser.version() };
try {
  const pages = { short: longDocument(40), long: longDocument() };
  const desks = Object.fromEntries(Object.entries(pages).map(([name, document]) => [name, server.seed(1, document, 'en')[0].desk]));
  const sample = pages.short.content[1].content[0].text.slice(0, 30).trim();
  const [name, value] = (await prepare({ url: server.url, ...server.logins[0] })).cookie.split(/=(.*)/s);
  const visitor = async () => {
    // A context of its own has an empty cache
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    await context.addCookies([{ name, value: value.split(';')[0], url: server.url }]);
    return context;
  };
  if (values.measure.includes('load')) results.load = await loads(visitor, desks.short, sample);
  if (values.measure.includes('typing')) {
    console.log(`long section: ${pages.long.content.length} blocks, ${wordsIn(pages.long)} words`);
    results.typing = await keys(visitor, desks.long);
  }
} finally {
  await browser.close();
  await server.stop();
}
mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
writeFileSync(new URL(values.out, import.meta.url), JSON.stringify(results, null, 1));

async function loads(visitor, address, sample) {
  const all = [];
  for (let run = 0; run <= runs; run++) {
    const context = await visitor();
    const { all: requests, ...found } = await firstLoad(context, address, sample);
    await context.close();
    // The first one warms the server, not the browser
    if (run > 0) all.push(found);
    else if (values.detail) requests.sort((a, b) => b.bytes - a.bytes).slice(0, 40).forEach(({ url, bytes }) => console.log(bytes, url));
  }
  for (const figure of Object.keys(all[0])) console.log(`first load, ${figure}: ${range(all.map((one) => one[figure]))}`);
  return all;
}

async function keys(visitor, address) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const context = await visitor();
    const around = values.profile ? async (work, page) => show(await profiled(browser, page, Number(values.keys), work)) : undefined;
    const parts = await typing(context, address, { keys: Number(values.keys), pace: Number(values.pace), around });
    await context.close();
    const painted = parts.flatMap((part) => part.painted);
    const row = Object.fromEntries([50, 95, 99].map((q) => [`p${q}`, Math.round(quantile(painted, q / 100) * 10) / 10]));
    all.push({ ...row, keys: painted.length, over32: painted.filter((ms) => ms > 32).length, parts });
    const { parts: _, ...shown } = all.at(-1);
    console.log(JSON.stringify(shown), parts.map((part) => Math.round(quantile(part.painted, 0.95))).join(' '));
  }
  console.log(`key to paint, p95 of runs: ${range(all.map((one) => one.p95))} ms`);
  return all;
}
