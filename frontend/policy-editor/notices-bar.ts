import { html, nothing, type TemplateResult } from 'lit';
import type { Label } from './labels';
import { plainNotice, stoppedText } from './notices';
import type { ReturnedTexts } from './returned-texts';
import type { SaveState } from './save-state';
import { saveHint } from './status-line';

/** What there is to tell about the text. */
export interface NoticeFacts {
  readonly save: SaveState | null;
  readonly returned: ReturnedTexts;
  readonly stoppedFor: string | null;
  readonly message: string | null;
  readonly writable: boolean;
  dismiss(): void;
}

/** Between the bars and the text: texts that came back, refusals, and what is not saved. */
export function notices({ save, returned, stoppedFor, message, writable, dismiss }: NoticeFacts, label: Label): TemplateResult {
  const hint = saveHint(save, label);
  return html`<div class="pe-notices">
    ${returned.render(label, writable)} ${message ? plainNotice(message, label, dismiss) : nothing}
    ${stoppedFor ? plainNotice(stoppedText(stoppedFor, label), label, null) : nothing}
    ${hint && !stoppedFor && returned.empty ? plainNotice(hint, label, null) : nothing}
  </div>`;
}
