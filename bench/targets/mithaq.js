import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, start } from './process.js';
import { rows } from './rows.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = join(ROOT, 'target');
const PEOPLE = 100;
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const source = (name) => join(ROOT, 'bench', 'mithaq', name);

function jar() {
  const found = existsSync(TARGET) ? readdirSync(TARGET).find((file) => /^mithaq-.*\.jar$/.test(file)) : undefined;
  if (!found) throw new Error('no runnable jar: run ./mvnw -DskipTests package first');
  return join(TARGET, found);
}

/** The class path of the tests: drivers, the password scheme and the embedded PostgreSQL come from there. */
function classPath() {
  const file = join(TARGET, 'bench-classpath');
  if (!existsSync(file)) {
    const goal = ['-q', '-B', 'dependency:build-classpath', '-Dmdep.includeScope=test', `-Dmdep.outputFile=${file}`];
    execFileSync(join(ROOT, 'mvnw'), goal, { cwd: ROOT, stdio: 'inherit' });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The classes of the build instead of the jar, for work on the application itself. */
export const classes = () => ['-cp', `${join(TARGET, 'classes')}:${classPath()}`, 'org.mithaq.MithaqApplication'];

async function postgres(core, folder) {
  const args = ['-cp', classPath(), source('Postgres.java'), join(folder, 'postgres')];
  const server = start({ core, command: java, args, ready: /address (jdbc\S+)/ });
  const [, address] = await server.started;
  return { address, stop: async () => (server.child.stdin.end(), await server.gone) };
}

/** Processor time of PostgreSQL is that of its processes, whose parent is the first of them. */
function postgresPids(folder) {
  const main = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return [main, ...children].map(Number);
}

/**
 * Starts the packaged application on an empty database, in the mode a ministry runs it in, with a heap of 512 MB.
 * `folder` keeps its data over a restart, `port` its address.
 */
export async function startMithaq({
  core, database, folder = mkdtempSync(join(tmpdir(), 'bench-mithaq-')), port, heap = '512m', options = [], program = () => ['-jar', jar()],
}) {
  port ??= await freePort();
  const url = `http://127.0.0.1:${port}`;
  const h2 = `jdbc:h2:file:${folder}/mithaq;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE`;
  const pg = database === 'postgresql' ? await postgres(core, folder) : null;
  const address = pg?.address ?? h2;
  const user = pg ? 'postgres' : 'mithaq';
  const args = [
    `-Xmx${heap}`, '--enable-native-access=ALL-UNNAMED', ...options, ...program(),
    `--server.port=${port}`, '--server.address=127.0.0.1', `--mithaq.data=${folder}`,
    `--spring.datasource.url=${address}`, `--spring.datasource.username=${user}`,
  ];
  const server = start({ core, command: java, args, options: { cwd: folder }, ready: /Started MithaqApplication/, timeout: 300_000 });
  await server.started;
  return {
    url,
    port,
    folder,
    /** The application; on PostgreSQL its server's processes too. */
    get pids() {
      return [server.child.pid, ...(pg ? postgresPids(folder) : [])];
    },
    /** Those who draft: a person may open a hundred lines at most, and rights are asked for each person. */
    logins: Array.from({ length: PEOPLE }, (_, i) => ({ login: `bench-${i}`, password: 'bench-only-password' })),
    async documents(count, paragraphs, _run, language) {
      const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
      return { names: this.seed(count, { type: 'doc', content }, language).map(({ body }) => body), filled: () => {} };
    },
    /** Texts that start with a document, each in a section of its own: their ids and the address to write them at. */
    seed(count, document, language) {
      const file = join(folder, 'document.json');
      writeFileSync(file, JSON.stringify(document));
      const out = execFileSync(java, ['-cp', classPath(), source('Seed.java'), address, user, String(count), file, language, String(PEOPLE)]).toString();
      return [...out.matchAll(/^body (\S+) at (\S+)$/gm)].map(([, body, desk]) => ({ body, desk: `${url}/${desk}?view=${language}` }));
    },
    /** A line to the database; to be closed before the server is stopped. */
    ask: () => rows({ java, args: ['-cp', classPath(), source('Query.java'), address, user] }),
    output: server.output,
    async stop(signal = 'SIGTERM') {
      server.child.kill(signal);
      await server.gone;
      await pg?.stop();
    },
  };
}
