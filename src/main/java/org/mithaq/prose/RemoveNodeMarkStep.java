package org.mithaq.prose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Removes a mark from the node at a position. */
public record RemoveNodeMarkStep(int pos, Mark mark) implements Step {

    public RemoveNodeMarkStep {
        Steps.checkPosition(pos);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            Node node = Steps.nodeAt(doc, pos);
            List<Mark> marks = mark.removeFrom(node.marks());
            return Steps.replaceMarkup(doc, pos, node, node.type().create(node.attrs(), Fragment.EMPTY, marks));
        });
    }

    @Override
    public Step invert(Node doc) {
        return Steps.attempt(() -> {
            @Nullable Node node = doc.nodeAt(pos);
            return node == null || !mark.isIn(node.marks()) ? this : new AddNodeMarkStep(pos, mark);
        });
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new RemoveNodeMarkStep(mapped.pos(), mark));
    }
}
