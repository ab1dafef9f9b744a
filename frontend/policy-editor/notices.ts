import { html, nothing, type TemplateResult } from 'lit';
import { iconPart } from './icons';
import type { Label, LabelKey } from './labels';
import type { ReturnReason } from './session-host';

/** Own text that did not reach the document and waits for the person's decision. */
export interface Returned {
  readonly key: number;
  readonly text: string;
  readonly reason: ReturnReason;
  readonly copied: boolean;
}

const REASONS: Readonly<Record<ReturnReason, LabelKey>> = {
  passage_deleted: 'returnedDeleted',
  reloaded: 'returnedReloaded',
  unknown_base: 'returnedReloaded',
  locked: 'returnedLocked',
  not_allowed: 'returnedNotAllowed',
  suggest_only: 'returnedNotAllowed',
  invalid: 'returnedRefused',
  too_fast: 'returnedRefused',
  too_large: 'returnedTooLarge',
};

const FROM_BEFORE: ReadonlySet<ReturnReason> = new Set(['reloaded', 'unknown_base', 'locked']);

/** True where others may have gone on long since: such text comes into the document only as a suggestion. */
export const isFromBefore = (reason: ReturnReason): boolean => FROM_BEFORE.has(reason);

const STOPPED: Readonly<Record<string, LabelKey>> = {
  signed_out: 'stoppedSignedOut',
  signed_out_kept: 'stoppedSignedOutKept',
  no_longer_member: 'stoppedNotMember',
  not_found: 'stoppedNotFound',
  not_allowed: 'stoppedNotAllowed',
  version: 'stoppedVersion',
};

export interface NoticeActions {
  /** `quote` is the element that shows the text. */
  copy(quote: Element): void;
  insert(): void;
  discard(): void;
}

function quoteOf(event: Event): Element {
  const notice = (event.currentTarget as Element).closest('.pe-notice');
  return notice?.querySelector('blockquote') ?? (event.currentTarget as Element);
}

export function returnedNotice(returned: Returned, label: Label, mayInsert: boolean, act: NoticeActions): TemplateResult {
  const button = (key: LabelKey, run: (event: Event) => void, main = false): TemplateResult =>
    html`<button type="button" class=${main ? 'pe-button pe-button-main' : 'pe-button'} @click=${run}>
      ${label(key)}
    </button>`;
  return html`<div class="pe-notice pe-notice-attention" role="alert">
    ${iconPart('notSaved')}
    <div>
      <p>${label(REASONS[returned.reason])}</p>
      <blockquote dir="auto">${returned.text}</blockquote>
      <div class="pe-notice-actions">
        ${mayInsert ? button(isFromBefore(returned.reason) ? 'returnedSuggest' : 'returnedInsert', () => act.insert(), true) : nothing}
        ${button(returned.copied ? 'returnedCopied' : 'returnedCopy', (event) => act.copy(quoteOf(event)))}
        ${button('returnedDiscard', () => act.discard())}
      </div>
    </div>
  </div>`;
}

export function plainNotice(text: string, label: Label, dismiss: (() => void) | null): TemplateResult {
  return html`<div class="pe-notice" role="alert">
    ${iconPart('notSaved')}
    <p>${text}</p>
    ${dismiss
      ? html`<button type="button" class="pe-tool" aria-label=${label('dismiss')} @click=${dismiss}>
          ${iconPart('close')}
        </button>`
      : nothing}
  </div>`;
}

export function stoppedText(reason: string, label: Label): string {
  return label(STOPPED[reason] ?? 'stoppedOther');
}
