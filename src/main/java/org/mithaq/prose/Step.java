package org.mithaq.prose;

import java.util.Optional;

/**
 * One atomic change of a document, as in prosemirror-transform, and with the same JSON ({@link StepJson}).
 *
 * <p>{@link #apply} does what ProseMirror does and then holds the result to the schema and to {@link Node#MAX_NESTING}:
 * applied to a valid document it gives a valid document or throws {@link InvalidStep}.
 */
public sealed interface Step
        permits ReplaceStep,
                ReplaceAroundStep,
                AddMarkStep,
                RemoveMarkStep,
                MarkSetStep,
                AddNodeMarkStep,
                RemoveNodeMarkStep,
                AttrStep,
                DocAttrStep {

    /** The document after this step. */
    Node apply(Node doc);

    /** The step that undoes this one, made from the document as it was before it. */
    Step invert(Node doc);

    /** This step with its positions moved through a mapping; empty when what it was about is gone. */
    Optional<Step> map(Mappable mapping);

    /** How this step moves positions. */
    default StepMap getMap() {
        return StepMap.EMPTY;
    }
}
