import { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { adopt, needsEntries, type Adoption } from './adoption';
import { Awareness, type CaretPlace } from './awareness';
import { collab, collabState, OutOfStep, receiveTransaction, unconfirmedText } from './collab';
import type { Channel, ConnectionState } from './connection';
import { Keeping } from './keeping';
import type { LostPassage } from './lost-passages';
import { drain } from './leftovers';
import { ownWork, textsOf, type KeptText } from './kept-work';
import type { Anchor, BodyFrame, EntriesFrame, JoinedFrame, Person, RejectReason, Rights } from './protocol';
import { giveBack, type ReturnReason, type SessionOptions } from './session-host';
import { SaveWatch } from './save-watch';
import { Sending } from './sending';
import type { Holder } from './shelf';
import { Timers } from './timers';

const PRESENCE_MS = 250;
const LINGER_MS = 60_000;
const DRAIN_MS = 10_000;

/** One body as one editor instance holds it: joins, sends, receives, resends and keeps the save state. No DOM. */
export class BodySession implements Channel {
  state: EditorState | null = null;
  may: Rights = { edit: false, comment: false };
  /** True once the session has left its body for good. */
  left = false;

  #client: string = crypto.randomUUID();
  #joined = false;
  #stopped = false;
  #closing = false;
  #awareness = new Awareness();
  #caret: CaretPlace | null = null;
  #reloading: ReturnReason | null = null;
  #timers = new Timers();
  #textWaiting = false;
  #keeping: Keeping | null = null;
  #adopted: Adoption | null = null;
  #givenBack = false;
  #opening: Promise<void> | null = null;
  #attached = false;

  #save: SaveWatch;
  #sending: Sending;

  constructor(private readonly options: SessionOptions) {
    this.#save = new SaveWatch((save) => options.host.saveStateChanged(save));
    this.#sending = new Sending({
      body: options.body,
      state: () => this.state,
      ready: () => this.#joined && !this.#stopped,
      apply: (tr) => this.#apply(tr),
      send: (frame) => options.connection.send(frame),
      kept: options.keeping ? async () => this.#keeping?.written() : null,
    });
    if (!options.keeping) return;
    this.#keeping = new Keeping(options.keeping, {
      own: () => (this.#givenBack ? null : (this.#adopted?.work ?? (this.state && ownWork(this.state)))),
      told: () => (this.#save.kept = this.#keeping?.works ?? null),
      drain: (found) => drain(options, found, (each) => new BodySession(each)),
    });
  }

  open(): void {
    const { body, connection } = this.options;
    if (!this.#keeping) {
      connection.attach(body, this);
      return;
    }
    const before = this.options.drained ? undefined : this.options.keeping?.shelf.hold(body, this);
    this.#opening = this.#openKept(this.#keeping, before);
  }

  async #openKept(keeping: Keeping, before: Holder | undefined): Promise<void> {
    const { body, connection, host, drained } = this.options;
    await before?.yield();
    const work = await keeping.begin(this.#client);
    for (const { text, reason } of keeping.texts) host.textReturned([text], reason);
    if (this.#closing) {
      this.#leave();
      return;
    }
    if (work) {
      this.#client = work.client;
      this.#adopted = { work, joined: null };
    }
    this.#attached = true;
    connection.attach(body, this);
    if (!drained) return;
    this.#closing = true;
    this.#timers.start('drain', DRAIN_MS, () => this.#leave());
  }

  /** Ends at once: what is not sent goes to the session that comes after this one. */
  async yield(): Promise<void> {
    this.#closing = true;
    await this.#opening;
    if (!this.left) this.#leave();
    await this.#keeping?.end();
  }

  /** Leaves the body, after what is unsaved has been sent, or a minute at most. */
  close(): void {
    this.#closing = true;
    this.#timers.stop('presence');
    // Not attached yet: leaves as soon as what was found is put back
    if (this.#opening && !this.#attached) return;
    if (this.unsaved) this.#timers.start('linger', LINGER_MS, () => this.#leave());
    else this.#leave();
  }

  get client(): string {
    return this.#client;
  }

  get unsaved(): boolean {
    if (this.#adopted) return true;
    if (!this.state) return false;
    // A batch whose steps all lost their place here is still on its way
    const { unconfirmed, inFlight } = collabState(this.state);
    return unconfirmed.length > 0 || inFlight !== null;
  }

  /** True when closing the page now would lose something. */
  get atRisk(): boolean {
    return (this.unsaved || this.#textWaiting) && !this.#keeping?.safe;
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
    this.#keeping?.changed();
    this.#sending.soon();
  }

  /** Tells the others where the caret is; null when the editor has no focus. */
  caret(place: CaretPlace | null): void {
    this.#caret = place;
    this.#timers.start('presence', PRESENCE_MS, () => this.#sendCaret());
  }

  /** Returned text still waits for the person's decision, so the page must not claim that all is saved. */
  set textWaiting(value: boolean) {
    this.#textWaiting = value;
    this.#save.textWaiting = value;
  }

  /** The returned texts that nobody has decided about; they are kept like what was not sent. */
  set returned(texts: readonly KeptText[]) {
    if (this.#keeping) this.#keeping.texts = texts;
  }

  stateChanged(state: ConnectionState): void {
    this.#save.connection = state;
    this.#joined = false;
    if (state === 'live' && !this.#stopped) this.#rejoin();
  }

  frame(frame: BodyFrame): void {
    this.options.host.beforeFrame?.();
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
    if (this.#adopted) this.#adopted = { work: this.#adopted.work, joined: null };
    this.#join(this.state && !this.#reloading ? collabState(this.state).version : null);
  }

  #join(since: number | null): void {
    this.#joined = false;
    const { connection, body } = this.options;
    connection.send({ t: 'join', v: 2, body, client: this.#client, since });
  }

  #onJoined(frame: JoinedFrame): void {
    if (this.#stopped) return;
    if (this.#adopted) {
      this.#onAdopted(this.#adopted, frame);
      return;
    }
    // The answer to an earlier join, overtaken by a refused batch: only a document helps now
    if (this.#reloading && !frame.doc) return;
    const held = this.state && collabState(this.state);
    if (held && frame.doc && this.#joined && this.unsaved) {
      // Sent unasked to a slow reader: the entries in between still let own text be mapped
      this.#join(held.version);
      return;
    }
    this.#joined = true;
    this.may = frame.may;
    if (this.state && frame.entries && !frame.doc) {
      this.#onEntries({ t: 'entries', body: frame.body, version: frame.version, entries: frame.entries });
      if (!this.#joined) return;
    } else if (frame.doc) {
      this.#load(frame);
    }
    this.#afterJoin(frame);
  }

  #afterJoin(frame: JoinedFrame): void {
    this.options.host.authorsKnown(new Map(Object.entries(frame.authors ?? {})));
    this.options.host.rightsChanged(frame.may);
    this.#placeAnchors(frame.version, frame.anchors);
    this.#onPeople(frame.people);
    this.#sending.resend();
    if (this.#caret) this.caret(this.#caret);
    this.#leaveIfDone();
  }

  /** The document came, then the entries since the version of the kept steps: together they bring the steps back. */
  #onAdopted(adoption: Adoption, frame: JoinedFrame): void {
    // Entries first: the late answer to a session that was here before
    if (!adoption.joined && !frame.doc) return;
    if (needsEntries(adoption, frame)) {
      this.#adopted = { ...adoption, joined: frame };
      this.#join(adoption.work.version);
      return;
    }
    const { schema, plugins, host } = this.options;
    const { state, lost, texts, inPlace } = adopt(adoption, frame, schema, plugins());
    this.#adopted = null;
    this.#joined = true;
    this.may = frame.may;
    this.state = state;
    this.#save.settled(this.unsaved);
    host.loaded(state);
    if (texts.length > 0) host.textReturned(texts, 'reloaded');
    giveBack(host, lost);
    this.#keeping?.changed();
    if (!inPlace) this.#renew();
    else if (frame.entries) this.#onEntries({ t: 'entries', body: frame.body, version: frame.version, entries: frame.entries });
    this.#afterJoin(frame);
  }

  /** Takes the server's document as it is. Own text that it cannot hold is given back, never merged blindly. */
  #load(frame: JoinedFrame): void {
    const { schema, plugins, host } = this.options;
    const before = this.state;
    const doc = Node.fromJSON(schema, frame.doc);
    this.state = EditorState.create({ doc, plugins: [collab(frame.version, frame.lastSeq + 1), ...plugins()] });
    const renewed = this.#reloading !== null;
    const reason = this.#reloading ?? 'reloaded';
    this.#reloading = null;
    if (before) {
      const near = Math.min(before.selection.head, doc.content.size);
      this.state = this.state.apply(this.state.tr.setSelection(TextSelection.near(doc.resolve(near), -1)));
      const { inFlight, unconfirmed } = collabState(before);
      if (inFlight || unconfirmed.length > 0) {
        const texts = unconfirmedText(before, inFlight !== null && frame.lastSeq >= inFlight.seq);
        if (texts.length > 0) host.textReturned(texts, reason);
        if (!renewed) this.#renew();
      }
    }
    this.#save.settled(this.unsaved);
    this.#keeping?.changed();
    host.loaded(this.state);
  }

  /** Joins under a new client name: what is still under way from the old one cannot be taken for something sent now. */
  #renew(): void {
    const { connection, body } = this.options;
    this.#client = crypto.randomUUID();
    this.#keeping?.renew(this.#client);
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
      if (wasUnsaved) this.#keeping?.changed();
      this.#afterEntries(frame, received.lost);
      this.#leaveIfDone();
    } catch (error) {
      if (!(error instanceof OutOfStep)) throw error;
      this.#join(error.gap ? collabState(this.state).version : null);
    }
  }

  #afterEntries(frame: EntriesFrame, lost: readonly LostPassage[]): void {
    const { host } = this.options;
    const held = this.state && this.#awareness.placeHeld(this.state);
    if (held) this.#apply(held);
    const names = frame.entries.filter((e) => e.client !== this.#client && e.steps.length > 0).map((e) => e.name ?? '');
    if (names.length > 0) host.othersChanged([...new Set(names)]);
    giveBack(host, lost);
    host.authorsKnown(new Map(frame.entries.flatMap(({ author, name }) => (author && name ? [[author, name]] : []))));
  }

  #acknowledged(): void {
    this.#save.settled(this.unsaved);
    this.#sending.acknowledged();
  }

  #leaveIfDone(): void {
    if (this.#closing && !this.left && !this.unsaved) this.#leave();
  }

  #onRejected(seq: number, reason: RejectReason): void {
    if (!this.state || this.#reloading || collabState(this.state).inFlight?.seq !== seq) return;
    if (reason === 'too_fast' && this.#sending.later()) return;
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
    // Whoever signs in again or loads the page anew finds the text in its place: then it is not offered as well
    const comesBack = (reason === 'signed_out' || reason === 'version') && this.#keeping !== null && this.#keeping.works !== false;
    this.options.host.stopped(reason, comesBack);
    if (!comesBack) {
      const kept = this.#adopted ? textsOf(this.options.schema, this.#adopted.work, false) : [];
      const texts = this.state ? unconfirmedText(this.state) : kept;
      this.#givenBack = true;
      if (texts.length > 0) this.options.host.textReturned(texts, 'not_allowed');
    }
    this.#stopped = true;
    this.#keeping?.changed();
    if (this.#closing) this.#leave();
  }

  #sendCaret(): void {
    if (!this.state || !this.#joined) return;
    this.options.connection.send(this.#awareness.caretFrame(this.state, this.options.body, this.#caret));
  }

  #leave(): void {
    const { body, connection } = this.options;
    this.left = true;
    this.#timers.stopAll();
    this.#sending.stop();
    this.#save.stop();
    this.#stopped = true;
    this.options.keeping?.shelf.letGo(body, this);
    connection.detach(body, this);
    void this.#keeping?.end().then(this.options.drained);
  }
}
