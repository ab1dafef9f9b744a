package org.mithaq.prose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds a mark to the node at a position. */
public record AddNodeMarkStep(int pos, Mark mark) implements Step {

    public AddNodeMarkStep {
        Steps.checkPosition(pos);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            Node node = Steps.nodeAt(doc, pos);
            List<Mark> marks = mark.addTo(node.marks());
            return Steps.replaceMarkup(doc, pos, node, node.type().create(node.attrs(), Fragment.EMPTY, marks));
        });
    }

    @Override
    public Step invert(Node doc) {
        return Steps.attempt(() -> {
            @Nullable Node node = doc.nodeAt(pos);
            if (node != null) {
                List<Mark> added = mark.addTo(node.marks());
                if (added.size() == node.marks().size()) {
                    return node.marks().stream()
                            .filter(old -> !old.isIn(added))
                            .findFirst()
                            .map(old -> new AddNodeMarkStep(pos, old))
                            .orElseGet(() -> new AddNodeMarkStep(pos, mark));
                }
            }
            return new RemoveNodeMarkStep(pos, mark);
        });
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new AddNodeMarkStep(mapped.pos(), mark));
    }
}
