/** Yjs over a WebSocket: the wire of y-websocket, and that of hocuspocus, which adds the document's name and an acknowledgement. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;
const STEP1 = 0;
const STEP2 = 1;

/** Opens the line; `onUpdate` gets every update of others, `onStatus` every acknowledgement of hocuspocus. */
async function open({ url, document, named, doc, onUpdate, onStatus, onBytes }) {
  const socket = new WebSocket(named ? url : `${url}/${document}`, { perMessageDeflate: false });
  socket.binaryType = 'nodebuffer';
  const frame = (type, write) => {
    const encoder = encoding.createEncoder();
    if (named) encoding.writeVarString(encoder, document);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    socket.send(encoding.toUint8Array(encoder));
  };
  const sync = (kind, bytes) =>
    frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  const synced = new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      if (named) {
        frame(AUTH, (encoder) => {
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarString(encoder, 'bench');
        });
      }
      sync(STEP1, Y.encodeStateVector(doc));
    });
    socket.on('message', (data) => {
      onBytes(data.length);
      const decoder = decoding.createDecoder(data);
      if (named) decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === SYNC_STATUS) return onStatus(decoding.readVarUint(decoder) === 1);
      if (type !== SYNC && type !== SYNC_REPLY) return undefined;
      const kind = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (kind === STEP1) return sync(STEP2, Y.encodeStateAsUpdate(doc, bytes));
      if (kind === STEP2) {
        Y.applyUpdate(doc, bytes);
        return resolve();
      }
      return onUpdate(bytes);
    });
  });
  await synced;
  return { socket, update: (bytes) => sync(2, bytes) };
}

export const client = (named) => ({
  prepare: async () => ({}),

  /** Writes the text a run starts from. */
  async fill({ url, document, paragraphs }) {
    const doc = new Y.Doc();
    const line = await open({ url, document, named, doc, onUpdate: () => {}, onStatus: () => {}, onBytes: () => {} });
    doc.on('update', (bytes) => line.update(bytes));
    doc.transact(() => {
      const blocks = paragraphs.map((words) => {
        const block = new Y.XmlElement('paragraph');
        block.insert(0, [new Y.XmlText(words)]);
        return block;
      });
      doc.getXmlFragment('prosemirror').insert(0, blocks);
    });
    return () => line.socket.terminate();
  },

  /** A typist of one paragraph, who reads the names in the updates of others but leaves building the whole text to the witness. */
  async connect({ url, document, paragraph, delivered }) {
    const doc = new Y.Doc();
    let bytes = 0;
    let acknowledged = 0;
    let sent = 0;
    const line = await open({
      url, document, named, doc,
      onBytes: (n) => (bytes += n),
      onStatus: (applied) => applied && acknowledged++,
      onUpdate(update) {
        for (const struct of Y.decodeUpdate(update).structs) {
          if (struct.id.client !== doc.clientID) delivered(String(struct.id.client), struct.id.clock + struct.length);
        }
      },
    });
    // The first acknowledgement is for the exchange of states
    acknowledged = 0;
    const own = doc.getXmlFragment('prosemirror').get(paragraph).get(0);
    doc.on('update', (update, origin) => {
      if (origin === 'typed') line.update(update);
    });
    return {
      name: String(doc.clientID),
      /** Letters typed so far: by these Yjs names an edit. */
      clock: () => Y.getState(doc.store, doc.clientID),
      length: () => own.length,
      text: () => own.toString(),
      bytes: () => bytes,
      acknowledged: () => acknowledged,
      edit({ from, deleted, inserted }) {
        sent++;
        doc.transact(() => {
          if (deleted > 0) own.delete(from, deleted);
          own.insert(from, inserted);
        }, 'typed');
      },
      settled: () => !named || acknowledged >= sent,
      close: () => line.socket.terminate(),
    };
  },

  async witness({ url, document }) {
    const doc = new Y.Doc();
    let bytes = 0;
    const line = await open({
      url, document, named, doc,
      onBytes: (n) => (bytes += n),
      onStatus: () => {},
      onUpdate: (update) => Y.applyUpdate(doc, update),
    });
    return {
      paragraphs: () => doc.getXmlFragment('prosemirror').toArray().map((block) => block.get(0).toString()),
      bytes: () => bytes,
      close: () => line.socket.terminate(),
    };
  },
});
