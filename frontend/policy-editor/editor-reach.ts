import { EditorProperties } from './editor-properties';
import type { Citation, LibraryItem } from './insert';
import type { MountedEditor } from './mounted-editor';
import type { ConfirmedRange, VersionRange } from './positions';

/** What the page around the editor may do with the text that is open. */
export class EditorReach extends EditorProperties {
  protected mounted: MountedEditor | null = null;
  #wantedRange: VersionRange | null = null;

  /** Puts a library item into the text as a block of its own, after the block with the caret. */
  insertLibraryItem(item: LibraryItem): void {
    this.mounted?.insertLibraryItem(item);
  }

  insertCitation(citation: Citation): void {
    this.mounted?.insertCitation(citation);
  }

  focusEditor(): void {
    this.mounted?.focus();
  }

  /** The selection in positions of the committed document; null without one. Keeps it marked until `clearMark`. */
  selectionAnchor(): Promise<ConfirmedRange | null> {
    return this.mounted?.selectionAnchor() ?? Promise.resolve(null);
  }

  clearMark(): void {
    this.mounted?.clearMark();
  }

  scrollToAnchor(id: string): boolean {
    return this.mounted?.scrollToAnchor(id) ?? false;
  }

  scrollToItem(itemId: string): boolean {
    return this.mounted?.scrollToItem(itemId) ?? false;
  }

  showRange(version: number, from: number, to: number): void {
    this.#wantedRange = { version, from, to };
    this.showWanted();
  }

  scrollToBlock(id: string): boolean {
    return this.mounted?.scrollToBlock(id) ?? false;
  }

  /** Shows what was asked for before the text was there. */
  protected showWanted(): void {
    if (this.#wantedRange && this.mounted?.showRange(this.#wantedRange)) this.#wantedRange = null;
  }
}
