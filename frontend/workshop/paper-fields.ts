import { html, nothing as none, type TemplateResult } from 'lit';
import { LEVELS, PRIORITIES, needsReason, placed, type Mark, type Marks, type PaperOption, type Rules } from './paper-marks';

/** The words of a paper, in the voter's language; {0} stands for a title, {1} for a number. */
export interface Words {
  rule: string;
  left: string;
  mustsLeft: string;
  add: string;
  take: string;
  impact: string;
  feasibility: string;
  estimate: string;
  leaveOut: string;
  rankTaken: string;
  rankRest: string;
  rankAdd: string;
  up: string;
  down: string;
  remove: string;
  reason: string;
  reasonNeeded: string;
  choices: Record<string, string>;
}

export const say = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));

export const LONGEST_REASON = 500;

/** Draws what is asked about each option, and tells what was changed. */
export class PaperFields {
  constructor(
    private readonly rules: Rules,
    private readonly words: Words,
    private readonly marks: Marks,
    private readonly locked: boolean,
    /** The option that something is missing of. */
    private readonly lacking: string | undefined,
    private readonly change: (marks: Marks) => void,
  ) {}

  draw(): TemplateResult {
    return this.rules.method === 'ranking'
      ? this.ranking()
      : html`<div>${this.rules.options.map((option) => this.line(option))}</div>`;
  }

  private mark(option: PaperOption): Mark {
    return this.marks.on[option.id] ?? {};
  }

  private put(option: PaperOption, part: Partial<Mark>): void {
    this.change({ ...this.marks, on: { ...this.marks.on, [option.id]: { ...this.mark(option), ...part } } });
  }

  private clear(option: PaperOption): void {
    const on = { ...this.marks.on };
    delete on[option.id];
    this.change({ ...this.marks, on });
  }

  private title(option: PaperOption): TemplateResult {
    return html`<span class="named"
      >${option.code ? html`<bdi class="code" dir="ltr">${option.code}</bdi>` : none}<bdi dir="auto">${option.title}</bdi></span
    >`;
  }

  private line(option: PaperOption): TemplateResult {
    const mark = this.mark(option);
    const marked = mark.choice !== undefined || mark.value !== undefined || mark.impact !== undefined || mark.feasibility !== undefined;
    return html`<fieldset class="line" id="option-${option.id}" ?disabled=${this.locked}>
      <legend class="title">${this.title(option)}</legend>
      ${this.asked(option, mark)}
      ${marked
        ? html`<button class="bare" type="button" @click=${() => this.clear(option)} aria-label=${say(this.words.remove, option.title)}>
            ${this.words.leaveOut}
          </button>`
        : none}
    </fieldset>`;
  }

  private asked(option: PaperOption, mark: Mark): TemplateResult {
    switch (this.rules.method) {
      case 'dots':
        return this.dots(option, mark);
      case 'scoring':
        return html`${this.steps(option, 'impact', this.words.impact, mark.impact)}
        ${this.steps(option, 'feasibility', this.words.feasibility, mark.feasibility)}`;
      case 'moscow':
        return this.choices(option, mark, PRIORITIES, '');
      case 'delphi':
        return html`${option.first ? html`<p class="first">${option.first}</p>` : none}
        ${this.steps(option, 'value', this.words.estimate, mark.value)} ${mark.value === undefined ? none : this.why(option, mark)}`;
      default:
        return html`${this.choices(option, mark, LEVELS, 'long')}
        ${mark.choice === undefined || mark.choice === 'AGREE' ? none : this.why(option, mark)}`;
    }
  }

  private dots(option: PaperOption, mark: Mark): TemplateResult {
    const here = mark.dots ?? 0;
    const left = this.rules.dots - placed(this.marks);
    return html`<div class="dots">
      <button
        type="button"
        ?disabled=${here === 0}
        aria-label=${say(this.words.take, option.title)}
        @click=${() => this.put(option, { dots: here - 1 })}
      >
        −
      </button>
      <output>
        ${here}
        <span class="drawn" aria-hidden="true">${Array.from({ length: here }, () => html`<span class="dot"></span>`)}</span>
      </output>
      <button
        type="button"
        ?disabled=${left <= 0 || here >= this.rules.perOption}
        aria-label=${say(this.words.add, option.title)}
        @click=${() => this.put(option, { dots: here + 1 })}
      >
        +
      </button>
    </div>`;
  }

  private steps(option: PaperOption, name: 'impact' | 'feasibility' | 'value', label: string, at?: number): TemplateResult {
    const steps = Array.from({ length: this.rules.top }, (_, i) => i + 1);
    return html`<fieldset>
      <legend class="scale">${label}</legend>
      <div class="steps">
        ${steps.map((step) => this.pick(`${name}-${option.id}`, String(step), step === at, () => this.put(option, { [name]: step })))}
      </div>
    </fieldset>`;
  }

  private choices(option: PaperOption, mark: Mark, all: string[], shape: string): TemplateResult {
    return html`<div class="choices ${shape}">
      ${all.map((choice) =>
        this.pick(`choice-${option.id}`, this.words.choices[choice] ?? choice, mark.choice === choice, () => this.put(option, { choice })),
      )}
    </div>`;
  }

  private pick(group: string, text: string, checked: boolean, chosen: () => void): TemplateResult {
    return html`<label class="pick"
      ><input type="radio" name=${group} .checked=${checked} @change=${chosen} /><span>${text}</span></label
    >`;
  }

  private why(option: PaperOption, mark: Mark): TemplateResult {
    const needed = needsReason(this.rules, option, mark);
    const text = mark.reason ?? '';
    const lacking = this.lacking === option.id;
    return html`<label class="why">
      <span>${needed ? this.words.reasonNeeded : this.words.reason}</span>
      <textarea
        dir="auto"
        maxlength=${LONGEST_REASON}
        aria-required=${needed}
        aria-invalid=${lacking}
        .value=${text}
        @input=${(event: Event) => this.put(option, { reason: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${text.length > LONGEST_REASON - 100 ? html`<span class="count"><bdi>${text.length} / ${LONGEST_REASON}</bdi></span>` : none}
    </label>`;
  }

  private ranking(): TemplateResult {
    const ranked = this.marks.order.map((id) => this.rules.options.find((option) => option.id === id)!);
    const rest = this.rules.options.filter((option) => !this.marks.order.includes(option.id));
    const move = (from: number, to: number): void => {
      const order = [...this.marks.order];
      order.splice(to, 0, ...order.splice(from, 1));
      this.change({ ...this.marks, order });
    };
    const button = (sign: string, words: string, option: PaperOption, off: boolean, act: () => void): TemplateResult =>
      html`<button type="button" ?disabled=${off || this.locked} aria-label=${say(words, option.title)} @click=${act}>${sign}</button>`;
    return html`
      ${ranked.length > 0 ? html`<p class="quiet" id="taken">${this.words.rankTaken}</p>` : none}
      <ol aria-labelledby="taken">
        ${ranked.map(
          (option, at) =>
            html`<li class="rank">
              <span class="place">${at + 1}.</span><span class="title">${this.title(option)}</span>
              ${button('↑', this.words.up, option, at === 0, () => move(at, at - 1))}
              ${button('↓', this.words.down, option, at === ranked.length - 1, () => move(at, at + 1))}
              ${button('✕', this.words.remove, option, false, () =>
                this.change({ ...this.marks, order: this.marks.order.filter((id) => id !== option.id) }),
              )}
            </li>`,
        )}
      </ol>
      ${rest.length > 0 ? html`<p class="quiet" id="rest">${this.words.rankRest}</p>` : none}
      <ul aria-labelledby="rest">
        ${rest.map(
          (option) =>
            html`<li>
              <button
                class="wide"
                type="button"
                ?disabled=${this.locked}
                aria-label=${say(this.words.rankAdd, option.title, ranked.length + 1)}
                @click=${() => this.change({ ...this.marks, order: [...this.marks.order, option.id] })}
              >
                ${this.title(option)}
              </button>
            </li>`,
        )}
      </ul>
    `;
  }
}
