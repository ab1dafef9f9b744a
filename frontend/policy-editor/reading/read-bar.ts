import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons';
import { isKey, listened } from '../key-table';
import type { Label } from '../labels';

const MOD = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
const COMMENT_KEYS = listened('comment').replace('Mod', MOD).replaceAll('-', '+');

/** Above a text that is read: a comment on what is selected. Empty, with its height, until it is known who may what. */
export function readBar(label: Label, known: boolean, selected: boolean, comment: () => void): TemplateResult {
  return html`<div class="pe-bar">
    <div class="pe-read-tools" role="toolbar" aria-label=${label('toolbar')}>
      <div class="pe-row">
        <div class="pe-group">
          <button
            type="button"
            class="pe-tool"
            data-tool="comment"
            aria-label=${label('comment')}
            title=${`${label('comment')} (\u2066${COMMENT_KEYS}\u2069)`}
            aria-disabled=${known && selected ? nothing : 'true'}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => known && selected && comment()}
          >
            ${icon('comment')}
          </button>
        </div>
      </div>
    </div>
  </div>`;
}

/** The place of the bars while the editor is on its way. */
export function comingBar(): TemplateResult {
  return html`<div class="pe-bar pe-bar-coming" aria-hidden="true"></div>`;
}

export interface ReaderKeys {
  comment(): void;
  focusMode(): void;
  shortcuts(): void;
  toolbar(): void;
}

/** The keys that are there for who reads, too. */
export function readerKey(event: KeyboardEvent, keys: ReaderKeys): void {
  if (isKey(event, 'comment')) keys.comment();
  else if (isKey(event, 'focusMode')) keys.focusMode();
  else if (isKey(event, 'shortcuts')) keys.shortcuts();
  else if (event.altKey && event.key === 'F10') keys.toolbar();
  else return;
  event.preventDefault();
}
