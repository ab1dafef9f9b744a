import { LitElement, html, css, nothing } from 'lit';

/** A cell as the server describes it; `label` is the whole sentence for a screen reader. */
interface Cell {
  mark: 'used' | 'cited' | 'suggested' | 'none';
  count: number;
  stance: 'adopted' | 'adapted' | 'rejected' | 'deferred' | null;
  label: string;
}

interface Row {
  id: string;
  title: string;
  standing: 'answered' | 'indirect' | 'rejected' | 'deferred' | 'gap';
  standingLabel: string;
  /** Where a gap can be drafted, and what that place is called. */
  draft?: string;
  draftLabel?: string;
  cells: Record<string, Cell>;
}

interface MatrixData {
  caption: string;
  itemHeader: string;
  standingHeader: string;
  draftLabel: string;
  sections: { id: string; number: string; title: string }[];
  rows: Row[];
}

const STANCE_MARK = { adopted: '✓', adapted: '≈', rejected: '✕', deferred: '…' } as const;
const STANDING_MARK = { answered: '●', indirect: '◐', rejected: '✕', deferred: '…', gap: '○' } as const;

/**
 * Sections times library items, as a grid that the arrow keys walk (the arrows follow the reading direction).
 *
 * @fires cell-open - `detail: { row, section }` when a cell is activated; `section` is empty for the item as a whole.
 */
export class CoverageMatrix extends LitElement {
  static properties = { data: { type: Object }, column: { state: true }, line: { state: true } };

  declare data: MatrixData;
  declare column: number;
  declare line: number;

  constructor() {
    super();
    this.data = { caption: '', itemHeader: '', standingHeader: '', draftLabel: '', sections: [], rows: [] };
    this.column = 0;
    this.line = 0;
  }

  static styles = css`
    :host {
      display: block;
      overflow: auto;
      max-block-size: 75vh;
      border: 1px solid var(--mithaq-hairline);
      border-radius: var(--mithaq-radius);
      background: var(--mithaq-paper);
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
      font-size: var(--mithaq-size-small);
      inline-size: 100%;
    }
    caption {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    th,
    td {
      border-block-end: 1px solid var(--mithaq-hairline);
      padding: var(--mithaq-space-1) var(--mithaq-space-2);
      text-align: center;
      font-weight: 400;
    }
    thead th {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      background: var(--mithaq-surface);
      font-variant-numeric: tabular-nums;
    }
    th.item {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      background: var(--mithaq-paper);
      text-align: start;
      min-inline-size: 14rem;
      max-inline-size: 22rem;
    }
    thead th.item {
      z-index: 3;
      background: var(--mithaq-surface);
    }
    th.item .code {
      color: var(--mithaq-ink-quiet);
      display: block;
    }
    td {
      min-inline-size: 2.25rem;
      block-size: 2.25rem;
      cursor: pointer;
    }
    td:focus-visible {
      outline: 2px solid var(--mithaq-accent);
      outline-offset: -2px;
    }
    td.used,
    td.cited {
      background: var(--mithaq-accent-soft);
      color: var(--mithaq-accent);
      font-weight: 600;
    }
    td.suggested {
      color: var(--mithaq-ink-quiet);
    }
    .standing {
      white-space: nowrap;
    }
    .standing.gap {
      color: var(--mithaq-state-attention);
    }
    .standing.answered {
      color: var(--mithaq-state-cleared);
    }
    .standing.indirect,
    .standing.deferred {
      color: var(--mithaq-state-review);
    }
    a.draft {
      display: block;
      padding-block: var(--mithaq-space-1);
      color: var(--mithaq-accent);
    }
    .stance {
      margin-inline-start: 0.15em;
    }
    @media (max-width: 40rem) {
      th.item {
        min-inline-size: 9rem;
        max-inline-size: 9rem;
      }
    }
  `;

  render() {
    const { sections, rows } = this.data;
    return html`<table role="grid" aria-rowcount=${rows.length + 1} @keydown=${this.walk}>
      <caption>
        ${this.data.caption}
      </caption>
      <thead>
        <tr>
          <th class="item" scope="col">${this.data.itemHeader}</th>
          <th scope="col">${this.data.standingHeader}</th>
          ${sections.map((s) => html`<th scope="col" title=${s.title}><span aria-label=${s.title}>${s.number}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, line) => this.row(row, line))}
      </tbody>
    </table>`;
  }

  private row(row: Row, line: number) {
    return html`<tr>
      <th class="item" scope="row"><span class="code"><bdi dir="ltr">${row.id}</bdi></span>${row.title}</th>
      ${this.cell(
        line,
        0,
        html`<span aria-hidden="true">${STANDING_MARK[row.standing]}</span> ${row.standingLabel}${row.draft ? this.draftLink(row) : nothing}`,
        `${row.id}: ${row.standingLabel}${row.draftLabel ? `. ${row.draftLabel}` : ''}`,
        `standing ${row.standing}`,
      )}
      ${this.data.sections.map((section, index) => {
        const cell = row.cells[section.id];
        return this.cell(
          line,
          index + 1,
          cell ? this.marks(cell) : nothing,
          cell?.label ?? `${row.id}, ${section.number}`,
          cell?.mark ?? 'none',
        );
      })}
    </tr>`;
  }

  /** One click from a gap to the place to draft it; the keyboard takes Ctrl+Enter, so that the grid stays one tab stop. */
  private draftLink(row: Row) {
    return html`<a
      class="draft"
      href=${row.draft}
      router-link
      tabindex="-1"
      title=${row.draftLabel ?? ''}
      aria-label=${row.draftLabel ?? ''}
      @click=${(event: Event) => event.stopPropagation()}
      >${this.data.draftLabel}</a
    >`;
  }

  private marks(cell: Cell) {
    const mark = cell.mark === 'used' ? '●' : cell.mark === 'cited' ? '◦' : cell.mark === 'suggested' ? '·' : '';
    return html`<span aria-hidden="true"
      >${mark}${cell.count > 1 ? cell.count : ''}${cell.stance
        ? html`<span class="stance">${STANCE_MARK[cell.stance]}</span>`
        : nothing}</span
    >`;
  }

  private cell(line: number, column: number, content: unknown, label: string, kind: string) {
    const current = line === this.line && column === this.column;
    return html`<td
      role="gridcell"
      class=${kind}
      tabindex=${current ? 0 : -1}
      aria-label=${label}
      data-line=${line}
      data-column=${column}
      @click=${() => this.open(line, column)}
      @focus=${() => this.moveTo(line, column)}
    >
      ${content}
    </td>`;
  }

  private moveTo(line: number, column: number) {
    this.line = line;
    this.column = column;
  }

  private walk(event: KeyboardEvent) {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const lastLine = this.data.rows.length - 1;
    const lastColumn = this.data.sections.length;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [Math.max(0, this.line - 1), this.column],
      ArrowDown: [Math.min(lastLine, this.line + 1), this.column],
      [forward]: [this.line, Math.min(lastColumn, this.column + 1)],
      [back]: [this.line, Math.max(0, this.column - 1)],
      Home: [event.ctrlKey ? 0 : this.line, 0],
      End: [event.ctrlKey ? lastLine : this.line, lastColumn],
    };
    const target = moves[event.key];
    if (target) {
      event.preventDefault();
      this.moveTo(...target);
      void this.updateComplete.then(() =>
        this.renderRoot
          .querySelector<HTMLElement>(`td[data-line="${this.line}"][data-column="${this.column}"]`)
          ?.focus(),
      );
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>(`td[data-line="${this.line}"] a.draft`)?.click();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open(this.line, this.column);
    }
  }

  private open(line: number, column: number) {
    this.moveTo(line, column);
    const row = this.data.rows[line];
    const section = column === 0 ? undefined : this.data.sections[column - 1];
    if (row) {
      this.dispatchEvent(new CustomEvent('cell-open', { detail: { row: row.id, section: section?.id ?? '' } }));
    }
  }
}

customElements.define('coverage-matrix', CoverageMatrix);
