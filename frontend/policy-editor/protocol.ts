/** The frames of docs/protocol.md, version 2, written out: `wire.ts` knows what lines say in short. */

/** The JSON of one ProseMirror step. */
export type StepJson = Record<string, unknown>;

/** One committed batch of the step log. */
export interface Entry {
  readonly client: string;
  readonly seq: number;
  readonly author?: string;
  readonly name?: string;
  readonly steps: readonly StepJson[];
  readonly dropped?: readonly number[];
}

export interface Rights {
  readonly edit: boolean;
  readonly suggest?: boolean;
  readonly comment: boolean;
}

export type AnchorState = 'open' | 'resolved' | 'orphan';

export interface Anchor {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly state: AnchorState;
}

export interface Person {
  readonly client: string;
  readonly person: string;
  readonly name: string;
  readonly colour: number;
  readonly version: number;
  readonly anchor: number | null;
  readonly head: number | null;
}

export type RejectReason = 'not_allowed' | 'locked' | 'suggest_only' | 'invalid' | 'too_large' | 'too_fast' | 'unknown_base';

export type ClientFrame =
  | { t: 'join'; v: 2; body: string; client: string; since: number | null }
  | { t: 'steps'; body: string; base: number; seq: number; steps: readonly StepJson[] }
  | { t: 'presence'; body: string; version: number; anchor: number | null; head: number | null }
  | { t: 'leave'; body: string }
  | { t: 'ping' };

export interface JoinedFrame {
  readonly t: 'joined';
  readonly body: string;
  readonly version: number;
  readonly doc?: Record<string, unknown>;
  readonly entries?: readonly Entry[];
  readonly may: Rights;
  /** Names of those whose suggestions are in the text, by their id. */
  readonly authors?: Readonly<Record<string, string>>;
  readonly lastSeq: number;
  readonly anchors: readonly Anchor[];
  readonly people: readonly Person[];
}

export interface EntriesFrame {
  readonly t: 'entries';
  readonly body: string;
  readonly version: number;
  readonly entries: readonly Entry[];
}

export type BodyFrame =
  | JoinedFrame
  | EntriesFrame
  | { readonly t: 'anchors'; body: string; version: number; anchors: readonly Anchor[] }
  | { readonly t: 'presence'; body: string; people: readonly Person[] }
  | { readonly t: 'rights'; body: string; may: Rights }
  | { readonly t: 'rejected'; body: string; seq: number; reason: RejectReason }
  | { readonly t: 'refused'; body: string; reason: string }
  | { readonly t: 'gone'; body: string; reason: string };

export type ServerFrame = BodyFrame | { readonly t: 'pong' };

/** What one batch may hold, kept under the server's limits (500 steps, 256 KiB a frame). */
export const BATCH_LIMIT = { steps: 500, bytes: 200 * 1024 } as const;
