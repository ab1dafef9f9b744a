import * as mithaq from '../clients/mithaq.js';
import { client as sharedb } from '../clients/sharedb.js';
import { client as yjs } from '../clients/yjs.js';
import { startMithaq } from './mithaq.js';
import { startNode } from './node.js';

/** What is compared: how each server is started and how its clients speak. */
const TARGETS = {
  'mithaq-h2': { client: mithaq, start: (o) => startMithaq({ ...o, database: 'h2' }), durable: 'committed before it is acknowledged' },
  'mithaq-postgresql': { client: mithaq, start: (o) => startMithaq({ ...o, database: 'postgresql' }), durable: 'committed before it is acknowledged' },
  hocuspocus: { client: yjs(true), start: (o) => startNode('hocuspocus', o), scheme: 'ws', durable: 'stored 2 to 10 s later (its default)' },
  'hocuspocus-0': { client: yjs(true), start: (o) => startNode('hocuspocus', { ...o, args: ['0'] }), scheme: 'ws', durable: 'stored at once, acknowledged before' },
  'y-websocket': { client: yjs(false), start: (o) => startNode('y-websocket', o), scheme: 'ws', durable: 'memory' },
  sharedb: { client: sharedb, start: (o) => startNode('sharedb', o), scheme: 'ws', durable: 'memory' },
};

export const names = Object.keys(TARGETS);

export function target(name) {
  const found = TARGETS[name];
  if (!found) throw new Error(`no such target: ${name}; there are ${names.join(', ')}`);
  return found;
}

export const connector = (name) => target(name).client;
