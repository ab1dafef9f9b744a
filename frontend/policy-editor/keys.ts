import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import {
  ellipsis,
  InputRule,
  inputRules,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { freshId } from './block-ids';
import { imageKeys } from './image-keys';
import * as act from './commands';
import { redo, undo } from './history';
import { BOUND, isKey, type BoundKey } from './key-table';
import { bulletListRule, nest, numberedListRule, undoRule } from './lists';
import { schema } from './schema';
import { openSlash } from './slash-menu';
import { cellStep } from './tables';

const { nodes } = schema;

/** What a key asks of the editor around the document. */
export interface KeyRequests {
  link(): void;
  comment(): void;
  toolbar(): void;
}

function boundKeys(commands: Readonly<Record<BoundKey, Command>>): Plugin {
  const map = (Object.keys(BOUND) as BoundKey[]).flatMap((name) => BOUND[name].map((key) => [key, commands[name]] as const));
  return keymap(Object.fromEntries(map));
}

const request = (run: () => void): Command => (_state, dispatch) => {
  if (dispatch) run();
  return true;
};

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** After Escape the next Tab leaves the editor, so that nobody is trapped in a list or a table. */
class EscapeHatch {
  leaving = false;
  #armed = false;

  plugin(): Plugin {
    return new Plugin({
      props: {
        handleKeyDown: (_view, event) => {
          this.leaving = this.#armed && event.key === 'Tab';
          if (event.key !== 'Shift') this.#armed = event.key === 'Escape';
          return false;
        },
      },
    });
  }
}

/** By the place of the key: with an Arabic layout on Windows its letter is another one. */
function commentKey(run: () => void): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(_view, event) {
        const wanted = isKey(event, 'comment');
        if (wanted) run();
        return wanted;
      },
    },
  });
}

function tab(step: 1 | -1, hatch: EscapeHatch): Command {
  const move = nest(step);
  return (state, dispatch, view) => {
    if (hatch.leaving) return false;
    if (isInTable(state)) return cellStep(step)(state, dispatch, view);
    if (act.listAround(state) === null) return false;
    // Inside a list Tab never leaves by accident, even where it cannot move the item
    move(state, dispatch);
    return true;
  };
}

/** `#` at the start makes a heading of a paragraph, never of the caption of an image. */
const headingRule = new InputRule(/^(#{1,3})\s$/, (state, match, start, end) => {
  const $start = state.doc.resolve(start);
  const fits = $start.parent.type !== nodes.image && $start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), nodes.heading);
  return fits ? state.tr.delete(start, end).setBlockType(start, start, nodes.heading, { level: match[1].length }) : null;
});

const rules = (): Plugin =>
  inputRules({
    rules: [
      ellipsis,
      bulletListRule,
      numberedListRule,
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote, () => ({ id: freshId() })),
      headingRule,
    ] satisfies InputRule[],
  });

/** Moves the caret behind the block it is in, out of a library item or a quotation at the end of the document. */
const leaveBlock: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.depth < 2) return false;
  const after = $head.after(1);
  if (!dispatch) return true;
  const tr = state.tr;
  if (after === state.doc.content.size) tr.insert(after, nodes.paragraph.create());
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after))).scrollIntoView());
  return true;
};

/** All keys of the document. */
export function keys(requests: KeyRequests): Plugin[] {
  const hatch = new EscapeHatch();
  return [
    hatch.plugin(),
    commentKey(() => requests.comment()),
    rules(),
    ...imageKeys(),
    boundKeys({
      undo,
      redo,
      bold: act.mark('strong'),
      italic: act.mark('em'),
      underline: act.mark('underline'),
      link: request(() => requests.link()),
      paragraph: act.paragraph,
      heading1: act.heading(1),
      heading2: act.heading(2),
      heading3: act.heading(3),
      orderedList: act.toggleList('ordered_list'),
      bulletList: act.toggleList('bullet_list'),
      quote: act.toggleQuote,
      toolbar: request(() => requests.toolbar()),
      slashMenu: openSlash,
      keyLeave: chainCommands(leaveBlock, hardBreak),
      keyBreak: hardBreak,
      keyNest: tab(1, hatch),
      keyUnnest: tab(-1, hatch),
    }),
    keymap({ Backspace: undoRule, Enter: splitListItem(nodes.list_item) }),
    keymap(baseKeymap),
  ];
}
