/**
 * One page of the application, spoken to as the framework's own client does: it is opened, told what happens on it, and told by the server, in
 * answers and over the push socket, what it shows. A message whose answer does not come is sent again as it was.
 */
import WebSocket from 'ws';
import { Tree } from './tree.js';

const RETRY = 5_000;
/** How long a message may be missing before everything is asked for anew. */
const GAP = 5_000;
const CLICK = {
  'event.shiftKey': false, 'event.metaKey': false, 'event.detail': 1, 'event.ctrlKey': false, 'event.altKey': false,
  'event.clientX': 100, 'event.clientY': 100, 'event.screenX': 100, 'event.screenY': 100, 'event.button': 0,
};
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Page {
  tree = new Tree();
  closed = false;
  resynchronized = 0;
  #browser;
  #uiId;
  #token;
  #seen = -1;
  #early = new Map();
  #missing;
  #sent = 0;
  #queue = Promise.resolve();
  #promises = new Map();
  #named = 0;
  #socket;
  #push;

  /**
   * @param changed is called after each change of what is shown, with what the server had it execute
   * @param ended is called once when the server does not know the page any more
   * @param again is called for each message that is sent once more
   */
  constructor(browser, { changed = () => {}, ended = () => {}, again = () => {} } = {}) {
    this.#browser = browser;
    this.changed = changed;
    this.ended = ended;
    this.again = again;
  }

  /** Fails where a page would not load. */
  async open(route) {
    const page = await this.#browser.fetch(`/${route}`, { headers: { accept: 'text/html' } });
    if (page.status !== 200) throw new Error(`${route} answered ${page.status}`);
    const asked = `/?v-r=init&location=${encodeURIComponent(route)}&query=&v-sh=844&v-sw=390&v-wh=844&v-ww=390&v-tzo=0&v-dstd=0&v-rtzo=0`
      + `&v-dston=false&v-tzid=UTC&v-curdate=${Date.now()}&v-td=true&v-pr=3&v-wn=v-${Math.random()}`;
    const init = await this.#browser.fetch(asked);
    if (init.status !== 200) throw new Error(`the start of ${route} answered ${init.status}`);
    const { appConfig } = JSON.parse(init.text);
    this.#uiId = appConfig['v-uiId'];
    this.#token = appConfig.uidl['Vaadin-Security-Key'];
    this.#push = appConfig.uidl['Vaadin-Push-ID'];
    this.#take(appConfig.uidl);
    this.#listen();
    const data = { route, query: '', appShellTitle: '', historyState: null, trigger: '' };
    await this.send([{ type: 'event', node: 1, event: 'ui-navigate', data }]);
  }

  /** Resolves once the server has answered; the changes of the answer are applied by then. */
  send(rpc) {
    const sent = this.#queue.then(() => this.#deliver(rpc));
    this.#queue = sent.catch(() => {});
    return sent;
  }

  click(node) {
    return this.send([{ type: 'event', node: node.id, event: 'click', data: CLICK }]);
  }

  fire(node, event) {
    return this.send([{ type: 'event', node: node.id, event, data: {} }]);
  }

  static value(node, property, value, event) {
    return [
      { type: 'mSync', node: node.id, feature: 1, property, value },
      { type: 'event', node: node.id, event, data: {} },
    ];
  }

  /** Calls what the server's side of an element offers; resolves with what it returns. */
  call(node, method, args) {
    const promise = this.#named++;
    return new Promise((resolve, reject) => {
      this.#promises.set(promise, { resolve, reject });
      this.send([{ type: 'publishedEventHandler', node: node.id, templateEventMethodName: method, templateEventMethodArgs: args, promise }])
        .catch(reject);
    });
  }

  close() {
    this.closed = true;
    this.#socket?.terminate();
  }

  async #deliver(rpc, more = {}) {
    if (this.closed) throw new Error('the page is closed');
    const body = JSON.stringify({ csrfToken: this.#token, rpc, syncId: this.#seen, clientId: this.#sent++, ...more });
    const headers = { 'content-type': 'application/json; charset=UTF-8' };
    for (let attempt = 0; !this.closed; attempt++) {
      // the first time again at once, then now and then, as the framework does it
      if (attempt > 1) await pause(RETRY);
      if (attempt > 0) this.again();
      const answer = await this.#browser.fetch(`/?v-r=uidl&v-uiId=${this.#uiId}`, { method: 'POST', body, headers }).catch(() => undefined);
      if (answer?.status === 200) {
        this.#take(JSON.parse(answer.text));
        return;
      }
      if (answer && answer.status !== 503 && answer.status < 502) throw this.#end(`answered ${answer.status}`);
    }
    throw new Error('the page is closed');
  }

  #end(why) {
    if (!this.closed) {
      this.close();
      this.ended(why);
    }
    return new Error(why);
  }

  #take(message) {
    if (message.meta?.sessionExpired || message.meta?.appError) {
      throw this.#end('the session is gone');
    }
    if (message.resynchronize) {
      this.tree = new Tree();
      this.#early.clear();
      this.#seen = message.syncId - 1;
    }
    if (message.syncId === undefined || message.syncId <= this.#seen) return;
    this.#early.set(message.syncId, message);
    if (!this.#early.has(this.#seen + 1)) this.#missing ??= setTimeout(() => this.#resynchronize(), GAP);
    while (this.#early.has(this.#seen + 1)) {
      const next = this.#early.get(++this.#seen);
      this.#early.delete(this.#seen);
      this.tree.apply(next.changes ?? []);
      (next.execute ?? []).forEach((each) => this.#executed(each));
      this.changed(next.execute ?? []);
    }
  }

  /** A message went into a line that was dead: what is shown is asked for as a whole, if it has not come otherwise. */
  #resynchronize() {
    this.#missing = undefined;
    if (this.#early.size > 0 && !this.closed) {
      this.resynchronized++;
      this.#queue = this.#queue.then(() => this.#deliver([], { resynchronize: true })).catch(() => {});
    }
  }

  /** Of all that a browser would execute only the answers to calls matter: the number of the call, what it returns, the script last. */
  #executed(entry) {
    const script = String(entry.at(-1));
    if (!script.includes("['}p']")) return;
    const [promise, value] = entry;
    const waiting = this.#promises.get(promise);
    this.#promises.delete(promise);
    if (/\['}p'\]\(\$0, true/.test(script)) waiting?.resolve(value);
    else waiting?.reject(new Error('the server refused the call'));
  }

  #listen() {
    if (this.closed) return;
    const about = new URLSearchParams({
      'v-r': 'push', 'v-uiId': this.#uiId, 'v-pushId': this.#push, 'X-Atmosphere-tracking-id': '0', 'X-Atmosphere-Framework': '4.0.1',
      'X-Atmosphere-Transport': 'websocket', 'X-Atmosphere-TrackMessageSize': 'true', 'Content-Type': 'application/json; charset=UTF-8',
      'X-atmo-protocol': 'true', 'X-Vaadin-LastSeenServerSyncId': String(this.#seen),
    });
    const address = `${this.#browser.origin.replace('http', 'ws')}/VAADIN/push?${about}`;
    const socket = new WebSocket(address, { origin: this.#browser.origin, headers: { cookie: this.#browser.cookie } });
    this.#socket = socket;
    let unread = '';
    socket.on('message', (data) => {
      unread += data.toString();
      for (;;) {
        const bar = unread.indexOf('|');
        const end = bar + 1 + Number(unread.slice(0, bar));
        if (bar < 0 || unread.length < end) return;
        const message = unread.slice(bar + 1, end);
        unread = unread.slice(end);
        // the framework's greeting and its beats are no news
        if (message.startsWith('{')) this.#tell(message);
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => setTimeout(() => this.#listen(), 1_000 + Math.random() * 1_000));
  }

  #tell(message) {
    try {
      this.#take(JSON.parse(message));
    } catch {
      // the page has ended, and whoever holds it was told
    }
  }
}
