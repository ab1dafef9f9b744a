import { Node, type Schema } from 'prosemirror-model';
import { EditorState, TextSelection, type Plugin, type Transaction } from 'prosemirror-state';
import { Awareness, type CaretPlace } from './awareness';
import { collab, collabState, OutOfStep, receiveTransaction, takeBatch, unconfirmedText } from './collab';
import type { Channel, Connection, ConnectionState } from './connection';
import type { Anchor, BodyFrame, EntriesFrame, JoinedFrame, Person, RejectReason, Rights } from './protocol';
import type { ReturnReason, SessionHost } from './session-host';
import { SaveWatch } from './save-watch';
import { Timers } from './timers';

export interface SessionOptions {
  readonly body: string;
  readonly schema: Schema;
  readonly connection: Pick<Connection, 'attach' | 'detach' | 'send'>;
  readonly plugins: () => readonly Plugin[];
  readonly host: SessionHost;
}

const FLUSH_MS = 40;
const PRESENCE_MS = 250;
const TOO_FAST_MS = 700;
const TOO_FAST_TRIES = 6;
const LINGER_MS = 60_000;

/** One body as one editor instance holds it: joins, sends, receives, resends and keeps the save state. No DOM. */
export class BodySession implements Channel {
  state: EditorState | null = null;
  may: Rights = { edit: false, comment: false };
  /** True once the session has left its body for good. */
  left = false;

  #client = crypto.randomUUID();
  #joined = false;
  #stopped = false;
  #closing = false;
  #awareness = new Awareness();
  #caret: CaretPlace | null = null;
  #tooFast = 0;
  #reloading: ReturnReason | null = null;
  #timers = new Timers();

  #save: SaveWatch;

  constructor(private readonly options: SessionOptions) {
    this.#save = new SaveWatch((save) => options.host.saveStateChanged(save));
  }

  open(): void {
    this.options.connection.attach(this.options.body, this);
  }

  /** Leaves the body, after what is unsaved has been sent, or a minute at most. */
  close(): void {
    this.#closing = true;
    this.#timers.stop('presence');
    if (this.unsaved) this.#timers.start('linger', LINGER_MS, () => this.#leave());
    else this.#leave();
  }

  get client(): string {
    return this.#client;
  }

  get unsaved(): boolean {
    return this.state !== null && collabState(this.state).unconfirmed.length > 0;
  }

  get editable(): boolean {
    return this.state !== null && (this.may.edit || this.may.suggest === true) && !this.#stopped;
  }

  /** Applies a transaction made here. */
  dispatch(tr: Transaction): void {
    if (!this.state) return;
    this.#apply(tr);
    if (!tr.docChanged) return;
    this.#save.edited(this.unsaved);
    this.#timers.start('flush', FLUSH_MS, () => this.#flush());
  }

  /** Tells the others where the caret is; null when the editor has no focus. */
  caret(place: CaretPlace | null): void {
    this.#caret = place;
    this.#timers.start('presence', PRESENCE_MS, () => this.#sendCaret());
  }

  /** Returned text still waits for the person's decision, so the page must not claim that all is saved. */
  set textWaiting(value: boolean) {
    this.#save.textWaiting = value;
  }

  stateChanged(state: ConnectionState): void {
    this.#save.connection = state;
    this.#joined = false;
    if (state === 'live' && !this.#stopped) this.#rejoin();
  }

  frame(frame: BodyFrame): void {
    switch (frame.t) {
      case 'joined':
        this.#onJoined(frame);
        break;
      case 'entries':
        this.#onEntries(frame);
        break;
      case 'anchors':
        this.#placeAnchors(frame.version, frame.anchors);
        break;
      case 'presence':
        this.#onPeople(frame.people);
        break;
      case 'rights':
        this.#onRights(frame.may);
        break;
      case 'rejected':
        this.#onRejected(frame.seq, frame.reason);
        break;
      case 'refused':
        this.#stop(frame.reason);
        break;
      case 'gone':
        // After a shutdown the line breaks and the ordinary reconnection takes over
        if (frame.reason !== 'shutdown') this.#stop(frame.reason);
    }
  }

  #apply(tr: Transaction): void {
    if (!this.state) return;
    this.state = this.state.apply(tr);
    this.options.host.changed(this.state, tr);
  }

  #rejoin(): void {
    this.#join(this.state && !this.#reloading ? collabState(this.state).version : null);
  }

  #join(since: number | null): void {
    this.#joined = false;
    const { connection, body } = this.options;
    connection.send({ t: 'join', v: 1, body, client: this.#client, since });
  }

  #onJoined(frame: JoinedFrame): void {
    if (this.#stopped) return;
    const held = this.state && collabState(this.state);
    if (held && frame.doc && this.#joined && this.unsaved) {
      // Sent unasked to a slow reader: the entries in between still let own text be mapped
      this.#join(held.version);
      return;
    }
    this.#joined = true;
    this.may = frame.may;
    this.options.host.authorsKnown(new Map(Object.entries(frame.authors ?? {})));
    if (this.state && frame.entries && !frame.doc) {
      this.#onEntries({ t: 'entries', body: frame.body, version: frame.version, entries: frame.entries });
      if (!this.#joined) return;
    } else if (frame.doc) {
      this.#load(frame);
    }
    this.options.host.rightsChanged(frame.may);
    this.#placeAnchors(frame.version, frame.anchors);
    this.#onPeople(frame.people);
    this.#resend();
    if (this.#caret) this.caret(this.#caret);
  }

  /** Takes the server's document as it is. Own text that it cannot hold is given back, never merged blindly. */
  #load(frame: JoinedFrame): void {
    const { schema, plugins, host } = this.options;
    const before = this.state;
    const doc = Node.fromJSON(schema, frame.doc);
    this.state = EditorState.create({ doc, plugins: [collab(frame.version), ...plugins()] });
    const renewed = this.#reloading !== null;
    const reason = this.#reloading ?? 'reloaded';
    this.#reloading = null;
    if (before) {
      const near = Math.min(before.selection.head, doc.content.size);
      this.state = this.state.apply(this.state.tr.setSelection(TextSelection.near(doc.resolve(near), -1)));
      const { inFlight, unconfirmed } = collabState(before);
      if (unconfirmed.length > 0) {
        const texts = unconfirmedText(before, inFlight !== null && frame.lastSeq >= inFlight.seq);
        if (texts.length > 0) host.textReturned(texts, reason);
        if (!renewed) this.#renew();
      }
    }
    this.#save.settled(this.unsaved);
    host.loaded(this.state);
  }

  /** Joins under a new client name: what is still under way from the old one cannot be taken for something sent now. */
  #renew(): void {
    const { connection, body } = this.options;
    this.#client = crypto.randomUUID();
    connection.send({ t: 'leave', body });
    this.#rejoin();
  }

  #onEntries(frame: EntriesFrame): void {
    if (!this.state || !this.#joined || this.#reloading) return;
    try {
      const received = receiveTransaction(this.state, frame, this.#client);
      if (!received) return;
      this.#awareness.follow(this.state, received.tr, frame.entries);
      const wasUnsaved = this.unsaved;
      this.#apply(received.tr);
      if (received.acknowledged) this.#acknowledged();
      // Everything that waited may have lost its place: then nothing will be answered
      else if (wasUnsaved && !this.unsaved) this.#save.settled(false);
      this.#afterEntries(frame, received.lost);
    } catch (error) {
      if (!(error instanceof OutOfStep)) throw error;
      this.#join(error.gap ? collabState(this.state).version : null);
    }
  }

  #afterEntries(frame: EntriesFrame, lost: readonly string[]): void {
    const { host } = this.options;
    const held = this.state && this.#awareness.placeHeld(this.state);
    if (held) this.#apply(held);
    const names = frame.entries.filter((e) => e.client !== this.#client && e.steps.length > 0).map((e) => e.name ?? '');
    if (names.length > 0) host.othersChanged([...new Set(names)]);
    if (lost.length > 0) host.textReturned(lost, 'passage_deleted');
    host.authorsKnown(new Map(frame.entries.flatMap(({ author, name }) => (author && name ? [[author, name]] : []))));
  }

  #acknowledged(): void {
    this.#tooFast = 0;
    this.#save.settled(this.unsaved);
    this.#timers.start('flush', FLUSH_MS, () => this.#flush());
    if (this.#closing && !this.unsaved) this.#leave();
  }

  #flush(): void {
    if (!this.state || !this.#joined || this.#stopped) return;
    const taken = takeBatch(this.state);
    if (!taken) return;
    this.#apply(taken.tr);
    this.#resend();
  }

  #resend(): void {
    if (!this.state) return;
    const { inFlight } = collabState(this.state);
    const { connection, body } = this.options;
    if (inFlight) {
      const { base, seq, steps } = inFlight;
      connection.send({ t: 'steps', body, base, seq, steps });
    } else if (this.unsaved) {
      this.#timers.start('flush', FLUSH_MS, () => this.#flush());
    }
  }

  #onRejected(seq: number, reason: RejectReason): void {
    if (!this.state || collabState(this.state).inFlight?.seq !== seq) return;
    if (reason === 'too_fast' && this.#tooFast < TOO_FAST_TRIES) {
      this.#tooFast++;
      this.#timers.start('again', TOO_FAST_MS * this.#tooFast, () => this.#resend());
      return;
    }
    // Until the text is here again one can type on; all of it is given back then
    this.#reloading = reason;
    this.#renew();
  }

  #onPeople(people: readonly Person[]): void {
    if (this.state) this.#apply(this.#awareness.show(this.state, people, this.#client));
    this.options.host.peopleChanged(people);
  }

  #onRights(may: Rights): void {
    this.may = may;
    this.options.host.rightsChanged(may);
  }

  #placeAnchors(version: number, anchors: readonly Anchor[]): void {
    const tr = this.state && this.#awareness.place(this.state, version, anchors);
    if (tr) this.#apply(tr);
  }

  #stop(reason: string): void {
    this.#stopped = true;
    const texts = this.state ? unconfirmedText(this.state) : [];
    this.options.host.stopped(reason);
    if (texts.length > 0) this.options.host.textReturned(texts, 'not_allowed');
  }

  #sendCaret(): void {
    if (!this.state || !this.#joined) return;
    this.options.connection.send(this.#awareness.caretFrame(this.state, this.options.body, this.#caret));
  }

  #leave(): void {
    this.left = true;
    this.#timers.stopAll();
    this.#save.stop();
    this.#stopped = true;
    this.options.connection.detach(this.options.body, this);
  }
}
