import type { Node } from 'prosemirror-model';
import { Mapping, Step, type StepMap } from 'prosemirror-transform';
import type { EntriesFrame, Entry, StepJson } from '../protocol';

interface Logged extends Entry {
  readonly maps: readonly StepMap[];
}

/** The server's rebase of docs/protocol.md in memory: one body, no rights, no sockets. */
export class FakeServer {
  readonly log: Logged[] = [];

  constructor(
    readonly body: string,
    public doc: Node,
  ) {}

  get version(): number {
    return this.log.length;
  }

  lastSeq(client: string): number {
    return Math.max(0, ...this.log.filter((e) => e.client === client).map((e) => e.seq));
  }

  since(version: number): EntriesFrame {
    const entries = this.log.slice(version).map(({ client, seq, author, name, steps, dropped }) => ({
      client,
      seq,
      author,
      name,
      steps,
      dropped,
    }));
    return { t: 'entries', body: this.body, version: this.version, entries };
  }

  /** Commits a batch once; a duplicate changes nothing. */
  submit(client: string, base: number, seq: number, json: readonly StepJson[]): void {
    if (this.log.some((entry) => entry.client === client && entry.seq === seq)) return;
    const submitted = json.map((step) => Step.fromJSON(this.doc.type.schema, step));
    const mapping = new Mapping(submitted.map((step) => step.getMap().invert()).reverse());
    for (const entry of this.log.slice(base)) for (const map of entry.maps) mapping.appendMap(map);

    const steps: StepJson[] = [];
    const maps: StepMap[] = [];
    const dropped: number[] = [];
    submitted.forEach((step, i) => {
      const inverseAt = submitted.length - 1 - i;
      const mapped = step.map(mapping.slice(inverseAt + 1));
      const result = mapped?.apply(this.doc);
      if (!mapped || !result?.doc) {
        dropped.push(i);
        return;
      }
      this.doc = result.doc;
      mapping.appendMap(mapped.getMap(), inverseAt);
      steps.push(mapped.toJSON() as StepJson);
      maps.push(mapped.getMap());
    });
    this.doc.check();
    this.log.push({ client, seq, author: client, name: client, steps, dropped, maps });
  }
}
