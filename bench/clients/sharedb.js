/** ShareDB's own client; the document is a list of paragraphs in json0, an edit is a text operation on one of them. */
import { createRequire } from 'node:module';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
const { Connection } = require('sharedb/lib/client');

async function open({ url, document }) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  let bytes = 0;
  socket.on('message', (data) => (bytes += data.length));
  const connection = new Connection(socket);
  const doc = connection.get('texts', document);
  await new Promise((resolve, reject) => doc.subscribe((error) => (error ? reject(error) : resolve())));
  // One edit, one message: what is composed could not be counted at the other end
  doc.preventCompose = true;
  return { socket, connection, doc, bytes: () => bytes };
}

export const client = {
  prepare: async () => ({}),

  async fill({ url, document, paragraphs }) {
    const { doc, socket } = await open({ url, document });
    await new Promise((resolve, reject) => doc.create(paragraphs, (error) => (error ? reject(error) : resolve())));
    return () => socket.terminate();
  },

  async connect({ url, document, paragraph, delivered }) {
    const { socket, connection, doc, bytes } = await open({ url, document });
    const counts = new Map();
    let acknowledged = 0;
    let components = 0;
    // Called once for each component of an operation, so that is what names an edit
    doc.on('op', (_op, source, from) => {
      if (source) return;
      const count = (counts.get(from) ?? 0) + 1;
      counts.set(from, count);
      delivered(from, count);
    });
    return {
      name: connection.id,
      clock: () => components,
      length: () => doc.data[paragraph].length,
      text: () => doc.data[paragraph],
      bytes,
      acknowledged: () => acknowledged,
      edit({ from, deleted, inserted }) {
        const op = [{ p: [paragraph, from], si: inserted }];
        if (deleted > 0) op.unshift({ p: [paragraph, from], sd: doc.data[paragraph].slice(from, from + deleted) });
        components += op.length;
        doc.submitOp(op, (error) => {
          if (error) throw error;
          acknowledged++;
        });
      },
      settled: () => !doc.hasWritePending(),
      close: () => socket.terminate(),
    };
  },

  async witness({ url, document }) {
    const { socket, doc, bytes } = await open({ url, document });
    return { paragraphs: () => doc.data, bytes, close: () => socket.terminate() };
  },
};
