import { html, nothing, type TemplateResult } from 'lit';
import type { Label } from './labels';
import { plainNotice, stoppedText } from './notices';
import type { ReturnedTexts } from './returned-texts';
import type { SaveState } from './save-state';
import { clock, saveHint } from './status-line';

/** What there is to tell about the text. */
export interface NoticeFacts {
  readonly save: SaveState | null;
  readonly returned: ReturnedTexts;
  readonly stoppedFor: string | null;
  readonly message: string | null;
  readonly writable: boolean;
  /** Since when the text that is read may be an older one (epoch milliseconds); null once it can be written in. */
  readonly asOf: number | null;
  /** Whether any text is there. */
  readonly shows: boolean;
  dismiss(): void;
}

/** Between the bars and the text: texts that came back, refusals, and what is not saved. */
export function notices(facts: NoticeFacts, label: Label): TemplateResult {
  const { returned, stoppedFor, message, writable, dismiss } = facts;
  const hint = hintOf(facts, label);
  return html`<div class="pe-notices">
    ${returned.render(label, writable)} ${message ? plainNotice(message, label, dismiss) : nothing}
    ${stoppedFor ? plainNotice(stoppedText(stoppedFor, label), label, null) : nothing}
    ${hint && !stoppedFor && returned.empty ? plainNotice(hint, label, null) : nothing}
  </div>`;
}

function hintOf({ save, asOf, shows }: NoticeFacts, label: Label): string | null {
  if (save?.state !== 'offline' || (shows && asOf === null)) return saveHint(save, label);
  return asOf === null ? label('notLoaded') : label('storedAsOf', clock(asOf, document.documentElement.lang || undefined));
}
