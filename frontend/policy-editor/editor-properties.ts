import { LitElement } from 'lit';
import type { Connection } from './connection';
import type { Labels } from './labels';
import type { Person, Rights } from './protocol';
import type { SaveState } from './save-state';
import { SectionOutline, type OutlineSection } from './section-outline';
import type { Suggestion } from './suggestions';
import type { ToolbarModel } from './toolbar-model';

/** Only what is to be seen of it is rendered anew: the time of the last save moves with every key. */
function looksOther(now: SaveState | null, before: SaveState | null): boolean {
  return now?.state !== before?.state || now?.offlineSince !== before?.offlineSince || now?.kept !== before?.kept;
}

/** What the page sets on the editor, and what the editor remembers between renderings. */
export class EditorProperties extends LitElement {
  static override properties = {
    bodyId: { type: String, attribute: 'body-id' },
    lang: { type: String },
    editable: { type: Boolean },
    commenting: { type: Boolean },
    given: { type: Boolean },
    alone: { type: Boolean },
    labels: { attribute: false },
    person: { type: String },
    strategyId: { type: String, attribute: 'strategy-id' },
    save: { state: true, hasChanged: looksOther },
    words: { state: true },
    people: { state: true },
    may: { state: true },
    model: { state: true },
    linkHref: { state: true },
    spoken: { state: true },
    message: { state: true },
    stoppedFor: { state: true },
    finding: { state: true },
    attributed: { state: true },
    suggesting: { state: true },
    suggestions: { state: true },
    suggestion: { state: true },
    quote: { state: true },
    joined: { state: true },
    following: { state: true },
  };

  declare bodyId: string;
  declare lang: string;
  declare editable: boolean;
  /** Whether the person may comment, as far as the page knows before the line does. */
  declare commenting: boolean;
  /** Whether the page gives the text, each version anew: there is no line, and nothing but the text. Set before the element is attached. */
  declare given: boolean;
  /** Whether there is nothing beside the text: no place for comments, and no library. */
  declare alone: boolean;
  declare labels: Labels;
  declare person: string;
  declare strategyId: string;
  /** The line to the server; set before the element is attached to use another transport. */
  connection: Connection | null = null;

  /** The strategy's outline, from which cross-references are drawn. */
  protected readonly outline = new SectionOutline();

  declare protected save: SaveState | null;
  declare protected words: number;
  declare protected people: readonly Person[];
  declare protected may: Rights;
  declare protected model: ToolbarModel | null;
  declare protected linkHref: string | null | undefined;
  declare protected spoken: string;
  declare protected message: string | null;
  declare protected stoppedFor: string | null;
  declare protected finding: boolean;
  /** Whether the text is shown by its authors. */
  declare protected attributed: boolean;
  declare protected suggesting: boolean;
  declare protected suggestions: readonly Suggestion[];
  declare protected suggestion: Suggestion | null;
  declare protected following: string | null;
  /** The words that are selected in a text that is read. */
  declare protected quote: string;
  /** Whether the line has said what the person may do. */
  declare protected joined: boolean;

  constructor() {
    super();
    this.bodyId = '';
    this.lang = 'ar';
    this.editable = false;
    this.commenting = false;
    this.given = false;
    this.alone = false;
    this.labels = {};
    this.person = '';
    this.strategyId = '';
    this.reset();
  }

  /** The strategy's outline, from which cross-references are drawn. */
  set sections(sections: readonly OutlineSection[]) {
    this.outline.set(sections);
  }

  get sections(): readonly OutlineSection[] {
    return this.outline.sections;
  }

  /** Back to the state before any text was loaded. */
  protected reset(): void {
    this.save = null;
    this.words = 0;
    this.people = [];
    this.may = { edit: false, comment: false };
    this.model = null;
    this.linkHref = undefined;
    this.spoken = '';
    this.message = null;
    this.stoppedFor = null;
    this.finding = false;
    this.attributed = false;
    this.suggesting = false;
    this.suggestions = [];
    this.suggestion = null;
    this.following = null;
    this.quote = '';
    this.joined = false;
  }
}
