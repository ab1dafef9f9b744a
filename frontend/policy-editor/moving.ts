import type { EditorView } from 'prosemirror-view';
import { exchange, type Blocks } from './block-moves';
import type { Label } from './labels';

export interface MoveWiring {
  readonly label: Label;
  readonly mayWrite: () => boolean;
  /** Whether what is done now becomes a suggestion. */
  readonly suggests: () => boolean;
  readonly say: (text: string) => void;
  /** Says something that is to be seen as well. */
  readonly notice: (text: string) => void;
}

/** Lets blocks change places, and says what became of it. */
export function move(view: EditorView, blocks: Blocks, over: Blocks | null, wiring: MoveWiring): boolean {
  const { label, say, notice } = wiring;
  if (!wiring.mayWrite()) return false;
  if (!over) {
    say(label('moveEdge'));
    return true;
  }
  const made = exchange(view.state, blocks, over, wiring.suggests());
  if ('busy' in made) {
    notice(label('moveBusy', made.busy.join(label('listSeparator'))));
    return true;
  }
  const { doc } = view.state;
  view.dispatch(made.tr);
  if (view.state.doc === doc) return true;
  const $at = view.state.doc.resolve(Math.min(made.at.from, view.state.doc.content.size));
  say(label('moved', $at.index() + 1, $at.parent.childCount));
  if (made.orphaned > 0) notice(label('moveOrphaned', made.orphaned));
  return true;
}
