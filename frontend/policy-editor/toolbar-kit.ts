import type { TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import type { IconName } from './icons';
import type { Label, LabelKey } from './labels';

/** One button of the toolbar. */
export interface Tool {
  readonly label: LabelKey;
  readonly icon: IconName;
  readonly run: () => void;
  readonly pressed?: boolean;
  readonly enabled?: boolean;
  readonly keys?: string;
}

/** What the toolbar lends to its parts in other files. */
export interface Kit {
  readonly run: (command: Command) => void;
  readonly tool: (tool: Tool) => TemplateResult;
  readonly command: (label: LabelKey, icon: IconName, command: Command, more?: Partial<Tool>) => TemplateResult;
  readonly label: Label;
}
