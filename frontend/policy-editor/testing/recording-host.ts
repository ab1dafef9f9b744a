import type { KeptText } from '../kept-work';
import type { LostPassage } from '../lost-passages';
import { putBack } from '../put-back';
import type { SaveState } from '../save-state';
import type { BodySession } from '../session';
import type { ReturnReason, SessionHost } from '../session-host';

/** A host that remembers what it was told, and keeps returned texts as the page does. */
export class RecordingHost implements SessionHost {
  saves: SaveState[] = [];
  returned: KeptText[] = [];
  others: string[] = [];
  stops: string[] = [];
  loads = 0;
  session: BodySession | null = null;
  /** Whether everything that lost its place is put back, down to a letter. */
  putsBack = false;

  loaded(): void {
    this.loads++;
  }
  changed(): void {}
  authorsKnown(): void {}
  rightsChanged(): void {}
  peopleChanged(): void {}
  saveStateChanged(save: SaveState): void {
    this.saves.push(save);
  }
  putBack(lost: readonly LostPassage[]): readonly LostPassage[] {
    const state = this.session?.state;
    if (!this.putsBack || !this.session?.editable || !state) return lost;
    const back = putBack(state, lost, () => true);
    if (back) this.session.dispatch(back.tr);
    return back?.rest ?? lost;
  }
  textReturned(texts: readonly string[], reason: ReturnReason): void {
    this.returned.push(...texts.map((text) => ({ text, reason })));
    if (this.session) this.session.returned = [...this.returned];
  }
  othersChanged(names: readonly string[]): void {
    this.others.push(...names);
  }
  stopped(reason: string): void {
    this.stops.push(reason);
  }
  get save(): string | undefined {
    return this.saves.at(-1)?.state;
  }
}
