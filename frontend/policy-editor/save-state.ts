import type { ConnectionState } from './connection';

export type SaveStateName = 'saved' | 'saving' | 'offline' | 'not-saved';

export interface SaveState {
  readonly state: SaveStateName;
  /** When this state began to matter: the oldest unsaved change, the loss of the line, or the last save (epoch ms). */
  readonly since: number;
  /** Whether anything is unconfirmed at this moment; true at once, while `state` waits for `CALM_MS` before it says so. */
  readonly pending: boolean;
  /** When the line was lost (epoch ms), whatever the state says; null while there is one. */
  readonly offlineSince: number | null;
  /** Whether the browser keeps what the server does not have; null as long as nobody knows. */
  readonly kept: boolean | null;
}

export interface SaveFacts {
  readonly kept: boolean | null;
  readonly connection: ConnectionState;
  readonly oldestUnsaved: number | null;
  readonly offlineSince: number | null;
  readonly lastSaved: number;
  readonly textWaiting: boolean;
}

/** Quicker answers than this never show "saving", so that the line does not flicker at every key. */
export const CALM_MS = 800;
/** An unacknowledged change older than this is an error the person must see. */
export const ALARM_MS = 10_000;

export function saveState(facts: SaveFacts, now: number): SaveState {
  const offlineSince = facts.connection === 'live' ? null : facts.offlineSince;
  const pending = facts.oldestUnsaved !== null || facts.textWaiting;
  return { ...shownState(facts, now), pending, offlineSince, kept: facts.kept };
}

function shownState(facts: SaveFacts, now: number): Pick<SaveState, 'state' | 'since'> {
  const { oldestUnsaved, offlineSince, lastSaved } = facts;
  if (facts.textWaiting) return { state: 'not-saved', since: oldestUnsaved ?? lastSaved };
  if (oldestUnsaved !== null && now - oldestUnsaved >= ALARM_MS) return { state: 'not-saved', since: oldestUnsaved };
  if (facts.connection !== 'live' && offlineSince !== null) return { state: 'offline', since: offlineSince };
  if (oldestUnsaved !== null && now - oldestUnsaved >= CALM_MS) return { state: 'saving', since: oldestUnsaved };
  return { state: 'saved', since: lastSaved };
}
