import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { vi } from 'vitest';
import { ownHistory, redo, undo } from '../history';
import { schema } from '../schema';
import { BodySession } from '../session';
import { paragraphs } from './documents';
import { FakeServer } from './fake-server';
import { MemoryBrowser, type MemoryTab } from './memory-shelf';
import { type Random } from './random';
import { RecordingHost } from './recording-host';
import { SimulatedHub, SimulatedLine } from './simulated-line';

/** What happens next, and to whom; the numbers are read as they fit at that moment, so that any deed can be left out. */
export interface Deed {
  readonly what: (typeof KINDS)[number];
  readonly who: number;
  readonly n: number;
  readonly m: number;
}

const KINDS = [
  'type', 'type', 'type', 'type', 'type', 'type', 'delete', 'deleteBlock', 'clear', 'split', 'undo', 'redo',
  'out', 'out', 'out', 'out', 'in', 'in', 'in', 'in', 'again', 'inAgain',
  'cut', 'restore', 'restore', 'kill', 'reopen', 'reopen', 'wait', 'wait', 'lock', 'unlock', 'decide',
] as const;

/** A key older than this is kept, whatever happens to the tab. */
const WINDOW_MS = 400;
const PEOPLE = 2;
const SEATS = 3;

const letters = (doc: Node): Set<string> => new Set([...doc.textContent].filter((c) => c >= '\ue000' && c <= '\uf8ff'));

interface Seat {
  readonly browser: MemoryBrowser;
  readonly person: string;
  tab: MemoryTab;
  line: SimulatedLine;
  host: RecordingHost;
  session: BodySession | null;
}

/** Two people at two browsers, three tabs, one body; every typed character is its own, so that each can be accounted for. */
export class World {
  readonly server = new FakeServer('b', paragraphs('The first line', 'نص عربي', '', 'The last line'));
  readonly hub = new SimulatedHub(this.server);
  readonly #typed = new Map<string, { at: number; seat: Seat }>();
  readonly #deleted = new Set<string>();
  readonly #excused = new Set<string>();
  readonly #seats: Seat[];
  readonly #ghosts: SimulatedLine[] = [];
  #known = new Set<string>();
  #next = 0xe000;

  constructor(private readonly seed: number) {
    const browsers = Array.from({ length: PEOPLE }, () => new MemoryBrowser());
    for (const browser of browsers) browser.latency = seed % 3 === 0 ? 0 : (seed % 5) * 7;
    this.#seats = Array.from({ length: SEATS }, (_, i) => this.#fresh(browsers[i % PEOPLE], `p${i % PEOPLE}`));
    for (const seat of this.#seats) this.#open(seat);
  }

  static deeds(random: Random, count: number): Deed[] {
    return Array.from({ length: count }, () => ({
      what: KINDS[random(KINDS.length)],
      who: random(SEATS),
      n: random(1 << 20),
      m: random(1 << 20),
    }));
  }

  async act({ what, who, n, m }: Deed): Promise<void> {
    const seat = this.#seats[who];
    if (what === 'out') for (let i = 0; i <= n % 3; i++) seat.line.toServer(false);
    else if (what === 'in') for (let i = 0; i <= n % 3; i++) seat.line.toClient(false);
    else if (what === 'again') seat.line.toServer(true);
    else if (what === 'inAgain') seat.line.toClient(true);
    else if (what === 'cut') seat.line.cut(n % 3);
    else if (what === 'restore') seat.line.restore();
    else if (what === 'kill') this.#kill(seat, n);
    else if (what === 'reopen') this.#open(seat);
    else if (what === 'lock' || what === 'unlock') this.hub.locked = what === 'lock' && n % 2 === 0;
    else if (what === 'decide') this.#decide(seat);
    else if (what !== 'wait') this.#edit(seat, what, n, m);
    this.#watch();
    await vi.advanceTimersByTimeAsync(what === 'wait' ? n % 900 : n % 40);
  }

  /** Everything arrives and every tab comes back; the characters that are nowhere are returned. */
  async settleAndAccount(): Promise<string[]> {
    this.hub.locked = false;
    for (const seat of this.#seats) {
      this.#open(seat);
      seat.line.restore();
    }
    for (let quiet = 0; quiet < 5; ) {
      let moved = false;
      for (const line of [...this.#ghosts, ...this.#seats.map((s) => s.line)]) {
        while (line.toServer(false)) moved = true;
        this.#watch();
        while (line.toClient(false)) moved = true;
      }
      await vi.advanceTimersByTimeAsync(400);
      quiet = moved ? 0 : quiet + 1;
    }
    return this.#account();
  }

  #account(): string[] {
    const problems: string[] = [];
    const offered = this.#seats.flatMap((s) => s.host.returned.map((r) => r.text)).join('');
    for (const [letter, { seat }] of this.#typed) {
      const there = this.server.doc.textContent.split(letter).length - 1;
      const code = letter.charCodeAt(0).toString(16);
      if (there > 1) problems.push(`${code} of ${seat.person} is there ${there} times`);
      if (there === 0 && !offered.includes(letter) && !this.#deleted.has(letter) && !this.#excused.has(letter))
        problems.push(`${code} of ${seat.person} is nowhere`);
    }
    for (const { session, person } of this.#seats) {
      if (!session?.state?.doc.eq(this.server.doc)) problems.push(`a tab of ${person} shows something else`);
      if (session?.unsaved) problems.push(`a tab of ${person} still has something to send`);
      if (session?.atRisk) problems.push(`a tab of ${person} is at risk`);
    }
    const left = new Set(this.#seats.flatMap((s) => [...s.browser.entries.values()]).filter((w) => w.steps.length > 0));
    for (const { client } of left) problems.push(`steps of ${client} are still kept`);
    return problems;
  }

  #fresh(browser: MemoryBrowser, person: string): Seat {
    return { browser, person, tab: browser.tab(), line: new SimulatedLine(this.hub), host: new RecordingHost(), session: null };
  }

  #open(seat: Seat): void {
    if (seat.session) return;
    seat.tab = seat.browser.tab();
    seat.line = new SimulatedLine(this.hub);
    seat.host = new RecordingHost();
    const keeping = { shelf: seat.tab.shelf, body: 'b', person: seat.person };
    const plugins = () => [ownHistory()];
    seat.session = new BodySession({ body: 'b', schema, connection: seat.line, plugins, host: seat.host, keeping });
    seat.host.session = seat.session;
    seat.host.putsBack = this.seed % 2 === 0;
    seat.session.open();
  }

  #kill(seat: Seat, n: number): void {
    if (!seat.session) return;
    for (const [letter, { at, seat: by }] of this.#typed) if (by === seat && at > Date.now() - WINDOW_MS) this.#excused.add(letter);
    seat.tab.kill();
    seat.line.kill();
    seat.session = null;
    // What was under way may still arrive, sooner or later
    if (n % 2) this.#ghosts.push(seat.line);
    else seat.line.cut(n % 3);
    seat.host = new RecordingHost();
  }

  #decide(seat: Seat): void {
    const [first, ...rest] = seat.host.returned;
    if (!first || !seat.session) return;
    for (const letter of first.text) this.#deleted.add(letter);
    seat.host.returned = rest;
    seat.session.returned = rest;
  }

  #edit(seat: Seat, what: Deed['what'], n: number, m: number): void {
    const { session } = seat;
    const state = session?.state;
    if (!session || !state || !session.editable) return;
    const before = letters(state.doc);
    const { tr } = state;
    const size = state.doc.content.size;
    const at = n % (size + 1);
    if (what === 'undo' || what === 'redo') (what === 'undo' ? undo : redo)(state, (t) => session.dispatch(t));
    else {
      this.#change(tr, what, at, m, seat);
      if (tr.docChanged) session.dispatch(tr);
    }
    const after = letters((session.state as EditorState).doc);
    this.#compare(before, after);
    // What an undo brings back is as young as what is typed
    for (const letter of after) if (!before.has(letter)) this.#typed.set(letter, { at: Date.now(), seat });
  }

  #change(tr: Transaction, what: Deed['what'], at: number, m: number, seat: Seat): void {
    const size = tr.doc.content.size;
    const $at = tr.doc.resolve(at);
    if (what === 'delete') tr.delete(at, Math.min(size, at + 1 + (m % 10)));
    else if (what === 'deleteBlock' && $at.depth > 0 && tr.doc.childCount > 1) tr.delete($at.before(1), $at.after(1));
    else if (what === 'clear' && m % 4 === 0) tr.delete(0, size);
    else if (what === 'split' && canSplit(tr.doc, at)) tr.split(at);
    else if (what === 'type' && $at.parent.inlineContent) {
      const letter = String.fromCharCode(this.#next++);
      this.#typed.set(letter, { at: Date.now(), seat });
      tr.insertText(letter, at);
    }
  }

  /** What left the server's text was deleted by somebody; what came (again) is not deleted. */
  #watch(): void {
    const now = letters(this.server.doc);
    this.#compare(this.#known, now);
    this.#known = now;
  }

  #compare(before: Set<string>, after: Set<string>): void {
    for (const letter of before) if (!after.has(letter)) this.#deleted.add(letter);
    for (const letter of after) if (!before.has(letter)) this.#deleted.delete(letter);
  }
}

/** The shortest list of deeds that still fails: leaves out ever smaller pieces. */
export async function shrunk(deeds: readonly Deed[], fails: (deeds: readonly Deed[]) => Promise<boolean>): Promise<readonly Deed[]> {
  let short = deeds;
  for (let size = Math.ceil(deeds.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let i = 0; i < short.length; ) {
      const fewer = [...short.slice(0, i), ...short.slice(i + size)];
      if (await fails(fewer)) short = fewer;
      else i += size;
    }
  }
  return short;
}
