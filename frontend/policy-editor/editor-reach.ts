import { EditorProperties } from './editor-properties';
import type { Citation, LibraryItem } from './insert';
import type { MountedEditor } from './mounted-editor';
import type { ConfirmedRange, VersionRange } from './positions';
import type { Reader } from './reading/reader';

/** What the page around the editor may do with the text that is open. */
export class EditorReach extends EditorProperties {
  /** The editor, for who may write; it has no text yet while the reader still stands there. */
  protected mounted: MountedEditor | null = null;
  /** The text as it is read, without or before the editor. */
  protected reader: Reader | null = null;
  #wantedRange: VersionRange | null = null;

  protected get shown(): MountedEditor | Reader | null {
    return this.reader ?? this.mounted;
  }

  /** Puts a library item into the text as a block of its own, after the block with the caret. */
  insertLibraryItem(item: LibraryItem): void {
    this.mounted?.insertLibraryItem(item);
  }

  insertCitation(citation: Citation): void {
    this.mounted?.insertCitation(citation);
  }

  focusEditor(): void {
    this.shown?.focus();
  }

  /** The selection in positions of the committed document; null without one. Keeps it marked until `clearMark`. */
  selectionAnchor(): Promise<ConfirmedRange | null> {
    return this.shown?.selectionAnchor() ?? Promise.resolve(null);
  }

  clearMark(): void {
    this.shown?.clearMark();
  }

  scrollToAnchor(id: string): boolean {
    return this.shown?.scrollToAnchor(id) ?? false;
  }

  scrollToItem(itemId: string): boolean {
    return this.shown?.scrollToItem(itemId) ?? false;
  }

  showRange(version: number, from: number, to: number): void {
    this.#wantedRange = { version, from, to };
    this.showWanted();
  }

  scrollToBlock(id: string): boolean {
    return this.shown?.scrollToBlock(id) ?? false;
  }

  /** Said at once, and not by a rendering: with every key something is pending, and soon nothing is any more. */
  protected tellPending(): void {
    this.querySelector('.pe-save')?.setAttribute('data-pending', String(this.save?.pending ?? false));
  }

  /** Shows what was asked for before the text was there. */
  protected showWanted(): void {
    if (this.#wantedRange && this.shown?.showRange(this.#wantedRange)) this.#wantedRange = null;
  }
}
