import { html, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import type { IconName } from './icons';
import type { LabelKey } from './labels';
import * as act from './tables';
import type { Kit } from './toolbar-kit';
import type { ToolbarModel } from './toolbar-model';

const CELLS: readonly (readonly [LabelKey, IconName, Command])[] = [
  ['rowBefore', 'rowBefore', act.rowBefore],
  ['rowAfter', 'rowAfter', act.rowAfter],
  ['rowDelete', 'rowDelete', act.rowDelete],
  ['columnBefore', 'columnBefore', act.columnBefore],
  ['columnAfter', 'columnAfter', act.columnAfter],
  ['columnDelete', 'columnDelete', act.columnDelete],
];

/** What is done to the table around the caret; it comes into the toolbar with it. */
export function tableTools(kit: Kit, model: ToolbarModel): TemplateResult {
  const { headerRow, headerColumn, canMerge, canSplit } = model;
  return html`<div class="pe-group pe-group-table" role="group" aria-label=${kit.label('tableTools')}>
    ${CELLS.map(([label, name, run]) => kit.command(label, name, run))}
    ${kit.command('headerRow', 'headerRow', act.headerRow, { pressed: headerRow })}
    ${kit.command('headerColumn', 'headerColumn', act.headerColumn, { pressed: headerColumn })}
    ${kit.command('cellsMerge', 'cellsMerge', act.merge, { enabled: canMerge })}
    ${kit.command('cellSplit', 'cellSplit', act.split, { enabled: canSplit })}
    ${kit.command('columnWider', 'columnWider', act.widen(1))}
    ${kit.command('columnNarrower', 'columnNarrower', act.widen(-1))}
    ${kit.command('tableDelete', 'tableDelete', act.tableDelete)}
  </div>`;
}
