import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import {
  ellipsis,
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import * as act from './commands';
import { redo, undo } from './history';
import { nest, numberedListRule } from './lists';
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

/** Ctrl+Alt+M by the place of the key: with an Arabic layout on Windows its letter is another one. */
function commentKey(run: () => void): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(_view, event) {
        const wanted = event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey) && !event.shiftKey;
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

const rules = (): Plugin =>
  inputRules({
    rules: [
      ellipsis,
      wrappingInputRule(/^\s*([-*•])\s$/, nodes.bullet_list),
      numberedListRule,
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
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
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-b': act.mark('strong'),
      'Mod-i': act.mark('em'),
      'Mod-u': act.mark('underline'),
      'Mod-k': request(() => requests.link()),
      'Mod-Alt-0': act.paragraph,
      'Mod-Alt-1': act.heading(1),
      'Mod-Alt-2': act.heading(2),
      'Mod-Alt-3': act.heading(3),
      'Mod-Shift-7': act.toggleList('ordered_list'),
      'Mod-Shift-8': act.toggleList('bullet_list'),
      'Mod-Shift-9': act.toggleQuote,
      'Alt-F10': request(() => requests.toolbar()),
      Backspace: undoInputRule,
      Enter: splitListItem(nodes.list_item),
      'Alt-Enter': openSlash,
      'Mod-Enter': chainCommands(leaveBlock, hardBreak),
      'Shift-Enter': hardBreak,
      Tab: tab(1, hatch),
      'Shift-Tab': tab(-1, hatch),
    }),
    keymap(baseKeymap),
  ];
}
