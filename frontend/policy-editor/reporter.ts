import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { collabState, isLocalChange, rebaseOf } from './collab';
import { outlineOf, wordCount } from './outline';
import { Timers } from './timers';

export interface Reports {
  words(count: number): void;
  emit(name: 'words' | 'outline' | 'version' | 'selection-change' | 'at-work', detail: unknown): void;
}

const CONTENT_MS = 500;
/** The page asks the server with what it is told, and draws the answer: not while somebody types a sentence. */
const PAUSE_MS = 1500;
const LONGEST_MS = 5000;
const SELECTION_MS = 200;
const VERSION_MS = 1000;
const AT_WORK_MS = 60_000;
const QUOTE_LENGTH = 300;
const MOST_BLOCKS = 20;

/** The ids of the blocks with words that lie between two positions. */
function blocksBetween(doc: Node, from: number, to: number): string[] {
  const ids: string[] = [];
  doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock && typeof node.attrs.id === 'string' && ids.length < MOST_BLOCKS) ids.push(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

/** Tells the page about the text, in its own time: words, outline, version and selection, only when they changed. */
export class Reporter {
  #timers = new Timers();
  #words = -1;
  #outline = '';
  #version = -1;
  #selection = '';

  constructor(private readonly reports: Reports) {}

  /** `tr` is null when a whole document was loaded. */
  changed(state: () => EditorState | null, tr: Transaction | null): void {
    const withState = (report: (now: EditorState) => void) => (): void => {
      const now = state();
      if (now) report(now);
    };
    if (!tr || tr.docChanged) {
      this.#timers.start('content', tr ? CONTENT_MS : 0, withState((now) => this.#content(now)));
      // whoever only types over the line is at work too: the server ends a session whose page asks nothing for half an hour
      if (tr && isLocalChange(tr)) this.#timers.start('at-work', AT_WORK_MS, () => this.reports.emit('at-work', {}));
    }
    // An answer of the server makes a new version, also where it changes no word
    if (!tr || tr.docChanged || rebaseOf(tr)) this.#timers.restart('version', VERSION_MS, withState((now) => this.#tellVersion(now)));
    if (!tr || tr.docChanged || tr.selectionSet) {
      this.#timers.restart('selection', SELECTION_MS, withState((now) => this.#tellSelection(now)));
    }
  }

  stop(): void {
    this.#timers.stopAll();
  }

  #content({ doc }: EditorState): void {
    const count = wordCount(doc);
    const told = this.#words;
    if (count !== told) {
      this.#words = count;
      this.reports.words(count);
      this.#timers.start('words-at-last', LONGEST_MS, () => this.#tellWords());
      this.#timers.restart('words', told < 0 ? 0 : PAUSE_MS, () => this.#tellWords());
    }
    const entries = outlineOf(doc);
    const outline = JSON.stringify(entries);
    if (outline !== this.#outline) {
      this.#outline = outline;
      this.reports.emit('outline', entries);
    }
  }

  #tellWords(): void {
    this.#timers.stop('words');
    this.#timers.stop('words-at-last');
    this.reports.emit('words', { count: this.#words });
  }

  #tellVersion(state: EditorState): void {
    const { version } = collabState(state);
    if (version === this.#version) return;
    this.#version = version;
    this.reports.emit('version', { version });
  }

  #tellSelection({ doc, selection }: EditorState): void {
    const { from, to, empty } = selection;
    const quote = doc.textBetween(from, to, '\n', ' ').slice(0, QUOTE_LENGTH);
    const blocks = blocksBetween(doc, from, to);
    const key = `${String(empty)}${quote} ${blocks.join(' ')}`;
    if (key === this.#selection) return;
    this.#selection = key;
    this.reports.emit('selection-change', { empty, quote, blocks });
  }
}
