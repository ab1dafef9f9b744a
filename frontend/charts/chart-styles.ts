import { css } from 'lit';

/** Frame, words and table of every chart; sizes are in em, so that a projector only sets one. */
export const chartStyles = css`
  :host {
    display: block;
    color: var(--mithaq-ink);
    font-family: var(--mithaq-font-ui);
    font-size: var(--mithaq-size-ui);
    line-height: var(--mithaq-leading-ui);
    container-type: inline-size;
  }
  :host([size='projector']) {
    font-size: var(--ballot-wall, max(1.5rem, 2.4vw));
    line-height: 1.4;
  }
  figure {
    margin: 0;
  }
  figcaption {
    font-weight: 600;
    font-size: 1.15em;
  }
  .summary {
    margin-block: 0.25em 1em;
    color: var(--mithaq-ink-quiet);
    text-wrap: pretty;
  }
  :host([size='projector']) .summary {
    display: none;
  }
  .detail {
    min-block-size: 2lh;
    margin-block: 0.75em 0.5em;
    color: var(--mithaq-ink-quiet);
    font-size: var(--mithaq-size-small);
  }
  svg {
    display: block;
    overflow: visible;
  }
  .name {
    display: inline-flex;
  }
  .title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .other {
    display: block;
    color: var(--mithaq-ink-quiet);
    font-size: 0.875em;
  }
  .number {
    flex: none;
    inline-size: 1.6em;
    color: var(--mithaq-ink-quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .note {
    color: var(--mithaq-ink-quiet);
    font-size: 0.875em;
  }
  .chosen {
    display: inline-flex;
    align-items: baseline;
    gap: 0.3em;
    color: var(--mithaq-accent);
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }
  [data-point] {
    outline: none;
  }
  .row {
    padding: 0.5em;
    margin-inline: -0.5em;
    border-radius: var(--mithaq-radius);
    break-inside: avoid;
  }
  .row + .row {
    margin-block-start: 0.25em;
  }
  .row:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color, var(--mithaq-accent));
  }
  .row:hover {
    background: var(--mithaq-accent-soft);
  }
  :host([size='projector']) .row:hover {
    background: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
  }
  :host([size='projector']) .legend,
  :host([size='projector']) .note,
  :host([size='projector']) .chosen {
    font-size: 0.9em;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .toggle {
    min-block-size: var(--mithaq-target);
    padding: 0 var(--mithaq-space-3);
    border: 1px solid var(--mithaq-mark);
    border-radius: var(--mithaq-radius);
    background: none;
    color: var(--mithaq-accent);
    font: inherit;
    cursor: pointer;
  }
  .toggle:focus-visible,
  .table:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color, var(--mithaq-accent));
    outline-offset: 2px;
  }
  .table {
    overflow-x: auto;
    margin-block-start: 0.75em;
  }
  .table.closed {
    display: none;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.4em 0.6em;
    border-block-end: 1px solid var(--mithaq-hairline);
    text-align: end;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--mithaq-ink-quiet);
    vertical-align: bottom;
  }
  tbody th,
  thead th:first-child,
  .text {
    text-align: start;
  }
  tbody th {
    min-inline-size: 9em;
  }
  @media print {
    .table.closed {
      display: block;
    }
    .toggle,
    .detail {
      display: none;
    }
    .picture {
      print-color-adjust: exact;
    }
  }
`;
