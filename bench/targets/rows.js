/** Questions to a database, by a small Java program that has its driver: one after the other, each with its rows. */
import { createInterface } from 'node:readline';
import { start } from './process.js';

const text = (value) => (value === '-' ? null : Buffer.from(value, 'base64').toString());
const split = (list, by) => (list === '' ? [] : list.split(by));

export async function rows({ java, args }) {
  const asked = start({ command: java, args, ready: /ready/ });
  await asked.started;
  const waiting = [];
  createInterface({ input: asked.child.stdout }).on('line', (line) => {
    if (line.startsWith('rows ')) waiting.shift()?.resolve(split(line.slice(5), ';').map((row) => row.split(',').map(text)));
  });
  const ended = asked.gone.then(() => waiting.splice(0).forEach(({ reject }) => reject(new Error(asked.output().slice(-1000)))));
  return {
    /** Rows of texts; none for what asks nothing. */
    rows: (sql) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        asked.child.stdin.write(`${sql.replaceAll(/\s+/g, ' ')}\n`);
      }),
    async close() {
      asked.child.stdin.end();
      await ended;
    },
  };
}
