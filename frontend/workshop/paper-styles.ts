import { css } from 'lit';

/** A paper to be filled in with a thumb: everything that is pressed is 44 pixels high. */
export const paperStyles = css`
  :host {
    display: block;
    color: var(--mithaq-ink);
    font-size: var(--mithaq-size-ui);
    line-height: var(--mithaq-leading-ui);
  }
  p {
    margin: 0;
  }
  .sheet,
  .line,
  .end,
  ol,
  ul {
    display: flex;
    flex-direction: column;
    gap: var(--mithaq-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    gap: var(--mithaq-space-2);
    margin: 0;
    padding: var(--mithaq-space-3) 0;
    border: 0;
    border-block-start: 1px solid var(--mithaq-hairline);
    min-inline-size: 0;
  }
  .title {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .named {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--mithaq-space-2);
  }
  .code {
    color: var(--mithaq-ink-quiet);
    font-weight: 400;
    font-size: var(--mithaq-size-small);
  }
  .quiet,
  .first {
    color: var(--mithaq-ink-quiet);
  }
  .left {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: var(--mithaq-space-2);
    background: var(--mithaq-surface);
    font-weight: 600;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(var(--mithaq-target), 1fr));
    gap: var(--mithaq-space-1);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--mithaq-space-2);
  }
  .choices.long {
    grid-template-columns: minmax(0, 1fr);
  }
  .scale {
    padding: 0;
    color: var(--mithaq-ink-quiet);
  }
  label.pick {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-block-size: var(--mithaq-target);
    padding: var(--mithaq-space-1) var(--mithaq-space-2);
    border: 1px solid var(--mithaq-mark);
    border-radius: var(--mithaq-radius);
    background: var(--mithaq-paper);
    text-align: center;
    cursor: pointer;
  }
  .long label.pick {
    justify-content: flex-start;
    padding-inline: var(--mithaq-space-3);
    text-align: start;
  }
  label.pick input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: inherit;
  }
  label.pick:has(input:checked) {
    border-color: var(--mithaq-accent);
    background: var(--mithaq-accent);
    color: var(--mithaq-accent-ink);
    font-weight: 600;
  }
  label.pick:has(input:checked)::before {
    content: '✓';
    margin-inline-end: var(--mithaq-space-1);
  }
  label.pick:has(input:focus-visible),
  button:focus-visible,
  textarea:focus-visible {
    outline: 2px solid var(--mithaq-accent);
    outline-offset: 2px;
  }
  button {
    box-sizing: border-box;
    min-block-size: var(--mithaq-target);
    min-inline-size: var(--mithaq-target);
    padding: var(--mithaq-space-1) var(--mithaq-space-3);
    border: 1px solid var(--mithaq-mark);
    border-radius: var(--mithaq-radius);
    background: var(--mithaq-paper);
    color: var(--mithaq-ink);
    font: inherit;
    cursor: pointer;
  }
  button:disabled,
  label.pick:has(input:disabled) {
    cursor: default;
    opacity: 0.6;
  }
  button.main {
    inline-size: 100%;
    border-color: var(--mithaq-accent);
    background: var(--mithaq-accent);
    color: var(--mithaq-accent-ink);
    font-weight: 600;
  }
  button.bare {
    align-self: flex-start;
    padding-inline: 0;
    border-color: transparent;
    background: none;
    color: var(--mithaq-ink-quiet);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .dots {
    display: flex;
    align-items: center;
    gap: var(--mithaq-space-3);
  }
  .dots output {
    display: inline-flex;
    align-items: center;
    gap: var(--mithaq-space-2);
    flex: 1 1 auto;
    font-variant-numeric: tabular-nums;
  }
  .dots .drawn {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--mithaq-space-1);
  }
  .dot {
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    background: var(--mithaq-accent);
  }
  .rank {
    display: flex;
    align-items: center;
    gap: var(--mithaq-space-2);
  }
  .rank > .title {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .rank .place {
    flex: none;
    inline-size: 2rem;
    color: var(--mithaq-accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  button.wide {
    inline-size: 100%;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .why {
    display: flex;
    flex-direction: column;
    gap: var(--mithaq-space-1);
  }
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 5rem;
    padding: var(--mithaq-space-2);
    border: 1px solid var(--mithaq-mark);
    border-radius: var(--mithaq-radius);
    background: var(--mithaq-paper);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .count {
    color: var(--mithaq-ink-quiet);
    font-size: var(--mithaq-size-small);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .trouble {
    color: var(--mithaq-state-attention);
    font-weight: 600;
  }
  .stand {
    padding: var(--mithaq-space-2) var(--mithaq-space-3);
    border-inline-start: 3px solid currentcolor;
    border-radius: var(--mithaq-radius);
    background: var(--mithaq-state-review-soft);
    color: var(--mithaq-state-review);
  }
  .stand:empty {
    display: none;
  }
  .stand[data-stand='refused'],
  .stand[data-stand='lacks'] {
    background: var(--mithaq-state-attention-soft);
    color: var(--mithaq-state-attention);
  }
  .stand[data-stand='cast'] {
    background: var(--mithaq-state-cleared-soft);
    color: var(--mithaq-state-cleared);
  }
  .end {
    padding-block-start: var(--mithaq-space-3);
    border-block-start: 1px solid var(--mithaq-hairline);
  }
  .sure {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--mithaq-space-2);
  }
`;
