import type { Connection, ConnectionState } from '../connection';
import type { Direction } from '../first-strong';
import { KnownAuthors } from '../known-authors';
import type { Label } from '../labels';
import type { ConfirmedRange, VersionRange } from '../positions';
import type { Anchor, Person, Rights } from '../protocol';
import type { SaveState } from '../save-state';
import { SaveWatch } from '../save-watch';
import { scrollToMiddle } from '../scroll-to';
import type { SectionOutline } from '../section-outline';
import { Timers } from '../timers';
import { Carets } from './carets';
import { DrawnText, type Span } from './drawn-text';
import type { LiveText } from './live-text';
import { readerClicks, type ClickEvents } from './reader-clicks';
import { ReadingLine, type LineEvents, type StoredText } from './reading-line';
import { ReadingMarks, type Moves } from './reading-marks';
import { TextNode } from './text-tree';

/** What the element around a reader wants to know. */
export interface ReaderEvents extends ClickEvents {
  saveStateChanged(save: SaveState): void;
  rightsChanged(may: Rights): void;
  peopleChanged(people: readonly Person[]): void;
  othersChanged(names: readonly string[]): void;
  stopped(reason: string, kept: boolean): void;
  /** @param words as the editor counts them, where it is known */
  readChanged(doc: TextNode, version: number, words: number | null): void;
  /** @param blocks the ids of those it touches; those touched last when it is elsewhere */
  selected(quote: string, blocks: readonly string[]): void;
}

export interface ReaderOptions {
  readonly place: HTMLElement;
  readonly body: string;
  readonly language: string;
  readonly label: Label;
  readonly outline: SectionOutline;
  readonly strategy?: string;
  readonly events: ReaderEvents;
}

const STILL: Moves = { map: (pos) => pos };
const FLASH_MS = 2000;
const SELECTION_MS = 200;
const MOST_BLOCKS = 20;
const QUOTE = { shown: 300, kept: 500 } as const;

/** A text on the page without the editor: what is stored at once, then what is committed, and what is said about it. */
export class Reader implements LineEvents {
  readonly authors = new KnownAuthors();
  readonly #text: DrawnText;
  readonly #carets: Carets;
  readonly #marks = new ReadingMarks();
  readonly #timers = new Timers();
  readonly #save: SaveWatch;
  readonly #listens: AbortController;
  #doc: TextNode | null = null;
  #version = 0;
  #stored: StoredText | null = null;
  #line: ReadingLine | null = null;
  #freshAt = 0;
  #live = false;
  #blocks: readonly string[] = [];

  constructor(private readonly options: ReaderOptions) {
    const { label, outline, events, language, place, strategy } = options;
    const base: Direction = language === 'ar' ? 'rtl' : 'ltr';
    this.#text = new DrawnText(base, { label, outline, authors: this.authors, strategy, itemClicked: (item) => events.itemClicked(item) });
    const attributes = { class: 'pe-doc pe-read', role: 'document', contenteditable: 'false', tabindex: '0', lang: language, dir: base };
    for (const [name, value] of Object.entries(attributes)) this.dom.setAttribute(name, value);
    this.dom.setAttribute('aria-label', label('document'));
    this.#carets = new Carets(place, this.#text);
    this.#save = new SaveWatch((save) => events.saveStateChanged(save));
    this.#listens = readerClicks(this.dom, outline, events);
    document.addEventListener('selectionchange', () => this.#timers.restart('selection', SELECTION_MS, () => this.#tellSelection()), {
      signal: this.#listens.signal,
    });
  }

  get dom(): HTMLElement {
    return this.#text.dom;
  }

  /** Since when the text may have been changed by others unseen (epoch milliseconds); null when there is none. */
  get asOf(): number | null {
    return this.#doc && this.#freshAt;
  }

  /** The text as the page brought it along. */
  show(stored: StoredText): void {
    this.#stored = stored;
    this.#freshAt = stored.at;
    this.loaded(stored);
  }

  /** From here on changes come by themselves. */
  listen(connection: Connection): void {
    this.#line ??= new ReadingLine(this.options.body, connection, this.#stored, this);
    this.#line.open();
  }

  /** Gives the place on the page to others. */
  close(): void {
    this.#listens.abort();
    this.#timers.stopAll();
    this.#save.stop();
    this.#line?.close();
    this.#carets.clear();
    this.#text.clear();
  }

  /** What is selected; null when nothing of the text is. */
  selection(): Span | null {
    return this.#text.selected();
  }

  focus(): void {
    this.dom.focus({ preventScroll: true });
  }

  /** The selection as a place in the committed text; stays marked until `clearMark`. */
  selectionAnchor(): Promise<ConfirmedRange | null> {
    const range = this.#range();
    if (!range) return Promise.resolve(null);
    this.#mark({ ...range, kind: 'pending' });
    return Promise.resolve({ ...range, version: this.#version, quote: this.#words(range, QUOTE.kept) });
  }

  clearMark(): void {
    this.#mark(null);
  }

  scrollToAnchor(id: string): boolean {
    const found = this.#marks.anchor(id);
    if (!found) return false;
    this.#marks.focused = id;
    this.#draw();
    this.#place(found.from);
    return true;
  }

  scrollToItem(item: string): boolean {
    return this.#node((attrs) => attrs.item === item);
  }

  scrollToBlock(id: string): boolean {
    return this.#node((attrs) => attrs.id === id);
  }

  /** False while there is no text. */
  showRange({ from, to }: VersionRange): boolean {
    if (!this.#doc) return false;
    const end = this.#doc.content.size;
    this.#flash(Math.min(from, end), Math.min(Math.max(from, to), end));
    return true;
  }

  showCaret(client: string): boolean {
    return this.#carets.show(client);
  }

  /** Labels changed: everything drawn from them is drawn again. */
  refresh(): void {
    this.dom.setAttribute('aria-label', this.options.label('document'));
    this.#draw(true);
  }

  shown(): TextNode | null {
    return this.#doc;
  }

  connection(state: ConnectionState): void {
    if (this.#live && state !== 'live') this.#freshAt = Date.now();
    this.#live &&= state === 'live';
    this.#save.connection = state;
  }

  loaded({ doc, version }: StoredText): void {
    this.#read(new TextNode(doc), version, null);
  }

  changed(live: LiveText, moves: Moves): void {
    const { doc, words } = live.tree();
    this.#marks.moved(moves, live.version);
    this.#carets.moved(moves);
    this.#read(doc, live.version, words, moves);
    this.#carets.draw();
  }

  rights(may: Rights): void {
    this.#live = true;
    this.options.events.rightsChanged(may);
  }

  authorsKnown(names: ReadonlyMap<string, string>): void {
    if (this.authors.learn(names)) this.#draw(true);
  }

  anchors(version: number, anchors: readonly Anchor[]): void {
    if (this.#marks.place(version, anchors, this.#version)) this.#draw();
  }

  people(people: readonly Person[], self: string): void {
    const others = people.filter(({ client }) => client !== self);
    this.authors.seen(people);
    this.#carets.set(others, this.#version);
    this.options.events.peopleChanged(others);
  }

  others(names: readonly string[]): void {
    this.options.events.othersChanged(names);
  }

  stopped(reason: string): void {
    this.options.events.stopped(reason, false);
  }

  /** Selects a stretch on the page. */
  select({ anchor, head }: Span): void {
    const from = this.#text.domAt(anchor);
    const to = this.#text.domAt(head);
    if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** Only where drawing lost it: whoever is selecting right now is not disturbed. */
  #selectAgain(span: Span): void {
    const now = this.selection();
    if (now?.anchor !== span.anchor || now.head !== span.head) this.select(span);
  }

  #read(doc: TextNode, version: number, words: number | null, moves: Moves = STILL): void {
    if (!this.#doc) this.options.place.prepend(this.dom);
    this.#doc = doc;
    this.#version = version;
    this.#draw(false, moves);
    this.options.events.readChanged(doc, version, words);
  }

  /** Also where what is selected is drawn again it stays selected. */
  #draw(anew = false, moves: Moves = STILL): void {
    if (!this.#doc) return;
    const span = this.selection();
    this.#text.draw(this.#doc, this.#marks.highlights(), anew);
    if (span) this.#selectAgain({ anchor: moves.map(span.anchor), head: moves.map(span.head) });
  }

  #range(): { from: number; to: number } | null {
    const span = this.selection();
    if (!this.#doc || !span || span.anchor === span.head) return null;
    return { from: Math.min(span.anchor, span.head), to: Math.max(span.anchor, span.head) };
  }

  #words({ from, to }: { from: number; to: number }, most: number): string {
    return this.#doc?.textBetween(from, to, '\n', ' ').slice(0, most) ?? '';
  }

  #tellSelection(): void {
    const range = this.#range();
    const span = this.selection();
    if (span) this.#blocks = this.#touched(Math.min(span.anchor, span.head), Math.max(span.anchor, span.head));
    this.options.events.selected(range ? this.#words(range, QUOTE.shown) : '', this.#blocks);
  }

  #touched(from: number, to: number): string[] {
    const ids: string[] = [];
    this.#doc?.descendants((node, pos) => {
      const touched = pos <= to && pos + node.nodeSize > from;
      if (touched && node.isTextblock && typeof node.attrs.id === 'string' && ids.length < MOST_BLOCKS) ids.push(node.attrs.id);
      return touched && !node.isTextblock;
    });
    return ids;
  }

  #mark(marked: ReadingMarks['marked']): void {
    if (!marked && !this.#marks.marked) return;
    this.#marks.marked = marked;
    this.#draw();
  }

  #node(matches: (attrs: Readonly<Record<string, unknown>>) => boolean): boolean {
    let found: { from: number; to: number } | null = null;
    this.#doc?.descendants((node, pos) => {
      if (!found && matches(node.attrs)) found = { from: pos, to: pos + node.nodeSize };
      return found === null;
    });
    const range = found as { from: number; to: number } | null;
    if (range) this.#flash(range.from, range.to);
    return range !== null;
  }

  #flash(from: number, to: number): void {
    this.#mark({ from, to, kind: 'found' });
    this.#timers.restart('flash', FLASH_MS, () => this.clearMark());
    this.#place(from);
  }

  #place(pos: number): void {
    const at = this.#text.domAt(pos + 1);
    const element = at?.node instanceof Element ? at.node : at?.node.parentElement;
    if (element) scrollToMiddle(element);
  }
}
