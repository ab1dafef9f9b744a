import { Node, type Schema } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import { collab } from './collab';
import { restore, textsOf, type KeptWork } from './kept-work';
import type { LostPassage } from './lost-passages';
import type { JoinedFrame } from './protocol';

/** What an earlier tab left behind, until it stands in the document again. */
export interface Adoption {
  readonly work: KeptWork;
  /** The document, when it has come; the entries since the version of the work are asked for next. */
  readonly joined: JoinedFrame | null;
}

export interface Adopted {
  readonly state: EditorState;
  /** What of the work found no place. */
  readonly lost: readonly LostPassage[];
  /** All texts of the work, when none of it could be put anywhere. */
  readonly texts: readonly string[];
  /** False when the log no longer reaches back to the work, so that all of it comes back as text. */
  readonly inPlace: boolean;
}

/** True while the entries between the work and the document are still missing. */
export function needsEntries({ work, joined }: Adoption, frame: JoinedFrame): boolean {
  return joined === null && frame.version > work.version;
}

/** Puts kept work onto the document; `frame` is the answer that made the picture whole. */
export function adopt(
  { work, joined }: Adoption,
  frame: JoinedFrame,
  schema: Schema,
  plugins: readonly Plugin[],
): Adopted {
  const whole = frame.doc || !joined ? frame : joined;
  const doc = Node.fromJSON(schema, whole.doc);
  const state = EditorState.create({ doc, plugins: [collab(whole.version, frame.lastSeq + 1), ...plugins] });
  const between = whole.version - work.version;
  const entries = frame.doc ? [] : (frame.entries?.slice(0, between) ?? []);
  if (entries.length === between) {
    try {
      const { tr, lost } = restore(state, work, work.client, entries);
      return { state: state.apply(tr), lost, texts: [], inPlace: true };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // Steps of another schema, or a log that is not the one the work stands on: the text is what can be saved
    }
  }
  const committed = work.inFlight !== null && frame.lastSeq >= work.inFlight.seq;
  return { state, lost: [], texts: textsOf(schema, work, committed), inPlace: false };
}
