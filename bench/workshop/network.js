/**
 * A bad network between phones and the server: everything comes late, some of it a retransmission later, and lines break, before what was sent
 * has arrived or after it, when the answer is lost. A lost packet of TCP is not a lost message but a late one, with all that follows on its line.
 */
import { connect, createServer } from 'node:net';

/** What a sender waits before it sends again; doubled each time. */
const RETRANSMISSION = 500;

export class Network {
  /** What happened, for the record. */
  counts = { lines: 0, pieces: 0, late: 0, cutBefore: 0, cutAfter: 0 };
  /** Lines are cut only while this is set; late they are always. */
  cutting = false;
  #server;
  #lines = new Set();

  /** @param delay one way, in milliseconds; loss, cut: of a piece, from 0 to 1 */
  constructor({ port, delay, loss, cut, chance = Math.random }) {
    Object.assign(this, { port, delay, loss, cut, chance });
  }

  async open() {
    this.#server = createServer((phone) => this.#line(phone));
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#lines.forEach((line) => line());
    this.#server.close();
  }

  #line(phone) {
    this.counts.lines++;
    const server = connect(this.port, '127.0.0.1');
    const end = () => {
      this.#lines.delete(end);
      phone.destroy();
      server.destroy();
    };
    this.#lines.add(end);
    for (const socket of [phone, server]) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    const down = this.#way(phone);
    const up = this.#way(server);
    const breaks = (count) => {
      if (!this.cutting || this.chance() >= this.cut) return false;
      this.counts[count]++;
      end();
      return true;
    };
    phone.on('data', (piece) => breaks('cutBefore') || up(piece));
    // it has arrived, and the line breaks on the answer
    server.on('data', (piece) => breaks('cutAfter') || down(piece));
  }

  /** Pieces of one direction keep their order: a late one holds up those behind it. */
  #way(to) {
    let free = 0;
    return (piece) => {
      this.counts.pieces++;
      let late = this.delay;
      for (let wait = RETRANSMISSION; this.chance() < this.loss; wait *= 2) {
        this.counts.late++;
        late += wait;
      }
      free = Math.max(free, Date.now() + late);
      setTimeout(() => to.destroyed || to.write(piece), free - Date.now());
    };
  }
}
