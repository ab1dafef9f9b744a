// hocuspocus with its Database extension on SQLite (Node's own), the two statements of its SQLite extension; debounce from the command line.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const db = new DatabaseSync(join(process.env.BENCH_DATA, 'documents.sqlite'));
db.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))');
const select = db.prepare('SELECT data FROM "documents" WHERE name = ?');
const upsert = db.prepare('INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data');

const debounce = process.argv[2] === undefined ? {} : { debounce: Number(process.argv[2]), maxDebounce: Number(process.argv[2]) };
const server = new Server({
  address: process.env.HOST,
  port: Number(process.env.PORT),
  quiet: true,
  // closes who sends nothing for a minute; people that wait for their turn send nothing
  timeout: 3_600_000,
  ...debounce,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => select.get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => void upsert.run(documentName, state),
    }),
  ],
});
await server.listen();
console.log('listening');
