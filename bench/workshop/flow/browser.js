/** As much of a browser as a phone without a screen needs: cookies, lines that stay open, compressed answers. */
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

export class Browser {
  #cookies = new Map();
  #agent = new Agent({ keepAlive: true, maxSockets: 6 });

  /** @param origin where the server is reached: directly, or through a bad network */
  constructor(origin) {
    this.origin = origin;
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path, { method = 'GET', body, headers = {} } = {}) {
    const answer = await new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, this.origin),
        { method, agent: this.#agent, headers: { 'accept-encoding': 'gzip', 'accept-language': 'en-GB', cookie: this.cookie, ...headers } },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => (response.complete ? resolve({ response, bytes: Buffer.concat(chunks) }) : reject(new Error('cut short'))));
          response.on('error', reject);
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
    const { response, bytes } = answer;
    for (const line of response.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.#cookies.set(name, value);
    }
    const plain = response.headers['content-encoding'] === 'gzip' ? await unzip(bytes) : bytes;
    return { status: response.statusCode, headers: response.headers, text: plain.toString() };
  }

  close() {
    this.#agent.destroy();
  }
}
