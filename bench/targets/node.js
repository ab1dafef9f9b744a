import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connector } from './index.js';
import { freePort, start } from './process.js';

/** Starts one of the peers' servers; `folder` keeps its data over a restart. */
export async function startNode(name, { core, args = [], folder = mkdtempSync(join(tmpdir(), `bench-${name}-`)) }) {
  const port = await freePort();
  const script = fileURLToPath(new URL(`../servers/${name}.js`, import.meta.url));
  const server = start({
    core,
    command: process.execPath,
    args: [script, ...args],
    options: { env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), BENCH_DATA: folder, NODE_ENV: 'production' } },
    ready: /listening|running at/i,
  });
  await server.started;
  const url = `ws://127.0.0.1:${port}`;
  return {
    url,
    folder,
    pids: [server.child.pid],
    logins: [{}],
    /** Fills documents for a run; gives their names. */
    async documents(count, paragraphs, run) {
      const names = Array.from({ length: count }, (_, i) => `run-${run}-${i}`);
      const closers = [];
      for (const document of names) closers.push(await connector(name).fill({ url, document, paragraphs }));
      return { names, filled: () => closers.forEach((close) => close()) };
    },
    async stop(signal = 'SIGTERM') {
      server.child.kill(signal);
      await server.gone;
    },
  };
}
