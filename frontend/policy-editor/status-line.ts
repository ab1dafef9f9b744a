import { html, nothing, type TemplateResult } from 'lit';
import { iconPart, type IconName } from './icons';
import type { Label, LabelKey } from './labels';
import type { Person } from './protocol';
import type { SaveState, SaveStateName } from './save-state';

const STATES: Readonly<Record<SaveStateName, readonly [IconName, LabelKey]>> = {
  saved: ['saved', 'saved'],
  saving: ['saving', 'saving'],
  offline: ['offline', 'offline'],
  'not-saved': ['notSaved', 'notSaved'],
};

export interface StatusFacts {
  readonly save: SaveState | null;
  readonly words: number;
  readonly people: readonly Person[];
  readonly readOnly: boolean;
  /** Whether the editor is still on its way. */
  readonly coming: boolean;
  readonly locale: string | undefined;
  /** Whose caret the view goes along with, by client. */
  readonly following: string | null;
  readonly follow: (person: Person) => void;
  readonly attributed: boolean;
  /** Null where nobody is told who wrote which words. */
  readonly toggleAuthors: (() => void) | null;
}

function others({ people, following, follow }: StatusFacts, label: Label): TemplateResult {
  return html`<ul class="pe-people">
    ${people.map(
      (p) => html`<li>
        <button
          type="button"
          class="pe-person pe-colour-${p.colour % 8}"
          aria-pressed=${String(p.client === following)}
          title=${label('follow', p.name)}
          @click=${() => follow(p)}
        >
          <bdi>${p.name}</bdi>
        </button>
      </li>`,
    )}
  </ul>`;
}

export function clock(at: number, locale: string | undefined): string {
  const day = Date.now() - at > 12 * 3600 * 1000 ? ({ day: 'numeric', month: 'short' } as const) : {};
  return new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}

function stateText(save: SaveState | null, key: LabelKey, locale: string | undefined, label: Label): string {
  if (!save?.offlineSince) return label(key);
  const since = label('offlineSince', clock(save.offlineSince, locale));
  return save.state === 'offline' ? since : `${label(key)} · ${since}`;
}

/** One line under the text: saved or not, who else is here, how many words. Icon and word, never colour alone. */
export function statusLine(facts: StatusFacts, label: Label): TemplateResult {
  const { save, people, readOnly, coming, locale } = facts;
  const [name, key] = STATES[save?.state ?? 'saved'];
  return html`<div class="pe-status">
    <span
      class="pe-save"
      data-state=${save?.state ?? 'saved'}
      data-pending="false"
      role="status"
      aria-live="polite"
    >
      ${coming && save?.state !== 'offline' ? label('loading') : readOnly && (save?.state ?? 'saved') === 'saved' ? label('readOnly') : html`${iconPart(name)}<span>${stateText(save, key, locale, label)}</span>`}
    </span>
    ${people.length > 0
      ? html`<span class="pe-here"><span class="pe-here-label">${label('present', '')}</span>${others(facts, label)}</span>`
      : nothing}
    ${facts.toggleAuthors ? authorsToggle(facts, facts.toggleAuthors, label) : nothing}
    <span class="pe-words">${label('words', new Intl.NumberFormat(locale).format(facts.words))}</span>
  </div>`;
}

function authorsToggle({ attributed }: StatusFacts, toggle: () => void, label: Label): TemplateResult {
  return html`<button
    type="button"
    class="pe-authors-toggle"
    aria-pressed=${String(attributed)}
    aria-keyshortcuts="Control+Alt+A"
    @click=${toggle}
  >
    ${iconPart('authors')}<span>${label('authors')}</span>
  </button>`;
}

/** The sentence that explains a state which needs one. */
export function saveHint(save: SaveState | null, label: Label): string | null {
  if (save?.state === 'offline') return label(save.kept ? 'offlineHintKept' : 'offlineHint');
  if (save?.state === 'not-saved') return label(save.kept ? 'notSavedHintKept' : 'notSavedHint');
  return save?.kept === false ? label('notKeptHint') : null;
}
