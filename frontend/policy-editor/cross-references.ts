import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, type Command, type EditorState } from 'prosemirror-state';
import { CrossReferenceView } from './cross-reference-view';
import type { Label } from './labels';
import { schema } from './schema';
import { referenceText, type ReferenceForm, type SectionOutline } from './section-outline';

const { cross_reference: type } = schema.nodes;

/** What references need of the editor around the document. */
export interface ReferenceWiring {
  readonly outline: SectionOutline;
  readonly label: Label;
  /** The person wants to go to the section. */
  readonly sectionWanted: (section: string) => void;
}

/** What a reference says and where it leads. */
export interface Reference {
  readonly section: string;
  readonly form: ReferenceForm;
}

/** The selected reference, which the picker changes instead of adding one. */
export function selectedReference(state: EditorState): Reference | null {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type === type ? (selection.node.attrs as Reference) : null;
}

/** Puts a reference at the caret, or in the place of the selected one. */
export function insertReference(reference: Reference): Command {
  return (state, dispatch) => {
    const { $from, from, to } = state.selection;
    const changed = selectedReference(state) !== null;
    if (!$from.parent.inlineContent || !$from.parent.canReplaceWith($from.index(), $from.index(), type)) return false;
    const node = type.create({ ...reference }, null, changed ? (state.selection as NodeSelection).node.marks : $from.marks());
    node.check();
    dispatch?.((changed ? state.tr.replaceWith(from, to, node) : state.tr.insert(to, node)).scrollIntoView());
    return true;
  };
}

/** Writes into copied HTML what its references say here, for programs and strategies that do not have the outline. */
export function fillReferences(copied: ParentNode, outline: SectionOutline): void {
  for (const element of copied.querySelectorAll<HTMLElement>('[data-cross-reference]')) {
    const section = outline.find(element.dataset.crossReference ?? '');
    if (section) element.textContent = referenceText(section, element.dataset.form ?? '');
  }
}

/** Draws the references to sections and goes where they lead: by a click, or by Enter on a selected one. */
export function crossReferences({ outline, label, sectionWanted }: ReferenceWiring): Plugin {
  const go = (node: Node): boolean => {
    if (node.type !== type || !outline.find(node.attrs.section as string)) return false;
    sectionWanted(node.attrs.section as string);
    return true;
  };
  return new Plugin({
    props: {
      nodeViews: { cross_reference: (node) => new CrossReferenceView(node, outline, label) },
      handleClickOn: (_view, _pos, node, _nodePos, event) => event.button === 0 && !event.shiftKey && go(node),
      handleKeyDown: ({ state: { selection } }, event) =>
        event.key === 'Enter' && !event.shiftKey && selection instanceof NodeSelection && go(selection.node),
      clipboardTextSerializer: (slice) =>
        slice.content.textBetween(0, slice.content.size, '\n\n', (leaf) => {
          const section = leaf.type === type ? outline.find(leaf.attrs.section as string) : null;
          if (section) return referenceText(section, leaf.attrs.form as string);
          return leaf.type.name === 'hard_break' ? '\n' : '';
        }),
    },
  });
}
