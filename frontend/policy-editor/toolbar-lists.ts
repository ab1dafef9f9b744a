import { html, nothing, type TemplateResult } from 'lit';
import * as act from './commands';
import type { LabelKey } from './labels';
import { listExample, type ListStyle } from './list-labels';
import { continueNumbering, startAt } from './lists';
import type { Kit } from './toolbar-kit';
import type { ToolbarModel } from './toolbar-model';

const STYLES: readonly (readonly [ListStyle, LabelKey])[] = [
  ['decimal', 'numberingDecimal'],
  ['arabic_indic', 'numberingArabicIndic'],
  ['abjad', 'numberingAbjad'],
  ['alpha', 'numberingAlpha'],
  ['roman', 'numberingRoman'],
];

/** Each choice is written in its own style and read out by its name; what is shown runs as the list does. */
function styles(kit: Kit, { numbering, numberingRtl }: ToolbarModel): TemplateResult {
  const isolate = numberingRtl ? '\u2067' : '\u2066';
  return html`<select
    class="pe-select pe-numbering"
    data-tool="numbering"
    aria-label=${kit.label('numbering')}
    .value=${numbering ?? ''}
    @change=${(event: Event) => kit.run(act.numbering((event.target as HTMLSelectElement).value))}
  >
    ${STYLES.map(([style, name]) => {
      const example = `${isolate}${listExample(style, numberingRtl)}\u2069`;
      return html`<option value=${style} ?selected=${style === numbering} aria-label=${kit.label(name)} title=${kit.label(name)}>
        ${example}
      </option>`;
    })}
  </select>`;
}

function start(kit: Kit, number: number): TemplateResult {
  return html`<input
    type="number"
    class="pe-select pe-start"
    data-tool="numberingStart"
    min="0"
    max="100000"
    step="1"
    inputmode="numeric"
    dir="ltr"
    aria-label=${kit.label('numberingStart')}
    title=${kit.label('numberingStart')}
    .value=${String(number)}
    @change=${(event: Event) => {
      const field = event.target as HTMLInputElement;
      if (field.value !== '' && field.validity.valid) kit.run(startAt(field.valueAsNumber));
      else field.value = String(number);
    }}
  />`;
}

/** Lists of both kinds. */
export function listTools(kit: Kit, { list }: ToolbarModel): TemplateResult {
  return html`
    ${kit.command('bulletList', 'bullets', act.toggleList('bullet_list'), { pressed: list === 'bullet_list' })}
    ${kit.command('orderedList', 'numbers', act.toggleList('ordered_list'), { pressed: list === 'ordered_list' })}
  `;
}

/** How the list around the caret counts; it comes into the toolbar with it. */
export function numberingTools(kit: Kit, model: ToolbarModel): TemplateResult | typeof nothing {
  const { numbering, numberingStart, numberingNext } = model;
  if (numbering === null || numberingStart === null) return nothing;
  return html`${styles(kit, model)} ${start(kit, numberingStart)}
    ${kit.command('numberingContinue', 'numbersContinue', continueNumbering, {
      pressed: numberingNext !== null && numberingStart === numberingNext,
      enabled: numberingNext !== null,
    })}`;
}
