import type { PasteScope } from './paste';

/** What is refused before it is sent; the server asks the same. */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** An image as the server keeps it: the name by which texts show it, and its size in pixels. */
export interface KeptImage {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** Why an image did not arrive: `message` is the server's sentence in the person's language, where it said one. */
export class ImageTrouble extends Error {
  constructor(
    readonly kind: 'offline' | 'signed-out' | 'refused',
    message = '',
  ) {
    super(message);
  }
}

const base = (): string => new URL('collab/images/', document.baseURI).href;

/** Where the page finds an image of a strategy. */
export const imageAddress = (strategy: string, hash: string): string => `${base()}${strategy}/${hash}`;

interface Answer {
  readonly image?: string;
  readonly width?: number;
  readonly height?: number;
  readonly message?: string;
}

function read(request: XMLHttpRequest): KeptImage {
  if (request.status === 401) throw new ImageTrouble('signed-out');
  let answer: Answer = {};
  try {
    answer = JSON.parse(request.responseText) as Answer;
  } catch {
    // A page of some proxy in between: its status has to do
  }
  const { image, width, height, message } = answer;
  if (request.status !== 200 || !image || !width || !height) throw new ImageTrouble('refused', message);
  return { hash: image, width, height };
}

/** Sends files to the strategy of a text, and takes images over from others. */
export class ImageStore {
  constructor(private readonly scope: () => PasteScope) {}

  /** `progress` is told shares from 0 to 1; rejects with an ImageTrouble. */
  upload(file: Blob, progress: (share: number) => void, signal?: AbortSignal): Promise<KeptImage> {
    return this.#post('', file, progress, signal);
  }

  /** Takes over an image of another strategy that the person may read. */
  copy(strategy: string, hash: string): Promise<KeptImage> {
    return this.#post(`&${new URLSearchParams({ from: strategy, image: hash })}`, null, () => undefined);
  }

  #post(query: string, file: Blob | null, progress: (share: number) => void, signal?: AbortSignal): Promise<KeptImage> {
    const { body } = this.scope();
    return new Promise((resolve, reject: (trouble: ImageTrouble) => void) => {
      // Unlike fetch it tells how much of the file has left
      const request = new XMLHttpRequest();
      const lost = (): void => reject(new ImageTrouble('offline'));
      request.open('POST', `${base()}${body}?language=${document.documentElement.lang}${query}`);
      request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && progress(loaded / total);
      request.onerror = request.ontimeout = request.onabort = lost;
      request.onload = () => {
        try {
          resolve(read(request));
        } catch (trouble) {
          reject(trouble as ImageTrouble);
        }
      };
      signal?.addEventListener('abort', () => request.abort());
      request.timeout = 120_000;
      request.send(file);
    });
  }
}
