import type { KeptWork } from './kept-work';

/** Where kept work lies. Every method may fail: a full disk, a private window, a closed database. */
export interface KeptStore {
  of(body: string, person: string): Promise<readonly KeptWork[]>;
  /** `instead` names an entry that goes in the same instant: the work goes on under another name. */
  put(work: KeptWork, instead: string | null): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Who may touch an entry: its own tab as long as it lives, and afterwards one other. */
export interface Claims {
  /** Null when somebody else holds it; otherwise lets it go again. */
  claim(key: string): Promise<(() => void) | null>;
}

const DATABASE = 'mithaq-editor';
const STORE = 'kept-work';
const LONGEST_MS = 60 * 24 * 3600 * 1000;

export const keyOf = (work: Pick<KeptWork, 'body' | 'person' | 'client'>): string =>
  `${work.body} ${work.person} ${work.client}`;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing'));
  });
}

/** IndexedDB, plainly: three operations do not earn a library. */
export class BrowserStore implements KeptStore {
  #opened: Promise<IDBDatabase> | null = null;

  async of(body: string, person: string): Promise<readonly KeptWork[]> {
    const database = await this.#open();
    const range = IDBKeyRange.bound(`${body} ${person} `, `${body} ${person} \uffff`);
    return done<KeptWork[]>(database.transaction(STORE).objectStore(STORE).getAll(range));
  }

  put(work: KeptWork, instead: string | null): Promise<void> {
    return this.#write((store) => {
      store.put(work, keyOf(work));
      if (instead !== null) store.delete(instead);
    });
  }

  remove(key: string): Promise<void> {
    return this.#write((store) => store.delete(key));
  }

  async #write(act: (store: IDBObjectStore) => void): Promise<void> {
    const database = await this.#open();
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser took nothing'));
      act(transaction.objectStore(STORE));
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= this.#start().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #start(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await done(request);
    database.onclose = () => (this.#opened = null);
    // Another tab with a newer page must not wait for this one
    database.onversionchange = () => {
      database.close();
      this.#opened = null;
    };
    this.#forgetOld(database);
    return database;
  }

  /** What nobody came back for in two months goes. */
  #forgetOld(database: IDBDatabase): void {
    const cursor = database.transaction(STORE, 'readwrite').objectStore(STORE).openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return;
      if ((at.value as KeptWork).at < Date.now() - LONGEST_MS) at.delete();
      at.continue();
    };
  }
}

/** Web Locks: the browser lets go of them when a tab ends, however it ends. */
export class TabClaims implements Claims {
  claim(key: string): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(`mithaq ${key}`, { ifAvailable: true }, (lock) => {
          if (!lock) {
            resolve(null);
            return undefined;
          }
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    });
  }
}
