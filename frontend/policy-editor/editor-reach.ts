import type { PropertyValues } from 'lit';
import { EditorProperties } from './editor-properties';
import { claimForerunner } from './forerunners';
import type { Citation, LibraryItem } from './insert';
import type { ItemReference } from './item-view';
import type { MountedEditor } from './mounted-editor';
import type { ConfirmedRange, VersionRange } from './positions';
import type { Reader } from './reading/reader';

/** What the page around the editor may do with the text that is open. */
export class EditorReach extends EditorProperties {
  /** The editor, for who may write; it has no text yet while the reader still stands there. */
  protected mounted: MountedEditor | null = null;
  /** The text as it is read, without or before the editor. */
  protected reader: Reader | null = null;
  /** The editor that was on the page before this one. It goes on inside of this one, which only passes on what it is told. */
  protected forerunner: EditorReach | null = null;
  #wantedRange: VersionRange | null = null;

  protected get shown(): MountedEditor | Reader | null {
    return this.forerunner ? this.forerunner.shown : (this.reader ?? this.mounted);
  }

  /** Puts a library item into the text as a block of its own, after the block with the caret. */
  insertLibraryItem(item: LibraryItem): void {
    this.#writing?.insertLibraryItem(item);
  }

  insertCitation(citation: Citation): void {
    this.#writing?.insertCitation(citation);
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

  anchorClicked(id: string): void {
    this.emit('anchor-click', { id });
  }

  itemClicked(item: ItemReference): void {
    this.emit('item-click', item);
  }

  sectionWanted(section: string): void {
    this.emit('section-click', { section });
  }

  /** Said at once, and not by a rendering: with every key something is pending, and soon nothing is any more. */
  protected tellPending(): void {
    this.querySelector('.pe-save')?.setAttribute('data-pending', String(this.save?.pending ?? false));
  }

  /** Shows what was asked for before the text was there. */
  protected showWanted(): void {
    if (!this.#wantedRange) return;
    const { version, from, to } = this.#wantedRange;
    if (this.forerunner) this.forerunner.showRange(version, from, to);
    else if (!this.shown?.showRange(this.#wantedRange)) return;
    this.#wantedRange = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated && !this.given && this.bodyId) this.#follow();
    const { forerunner: first } = this;
    if (!first) return;
    const { bodyId, lang, editable, commenting, alone, person, strategyId } = this;
    Object.assign(first, { bodyId, lang, editable, commenting, alone, person, strategyId });
    // At first they are the ones it has, and setting them draws all of it again
    if (this.hasUpdated && changed.has('labels')) first.labels = this.labels;
  }

  protected emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  get #writing(): MountedEditor | null {
    return (this.forerunner ?? this).mounted;
  }

  #follow(): void {
    const first = claimForerunner(this.bodyId, this);
    this.forerunner = first;
    if (!first) return;
    const pass = (): void => void (first.sections = this.sections);
    if (this.outline.known) pass();
    this.outline.follow(pass);
    this.showWanted();
  }
}
