package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes a mark from the inline content between two positions. */
public record RemoveMarkStep(int from, int to, Mark mark) implements Step {

    public RemoveMarkStep {
        Steps.checkRange(from, to);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            Slice old = doc.slice(from, to);
            Fragment unmarked =
                    Steps.mapInline(old.content(), doc, (node, parent) -> node.mark(mark.removeFrom(node.marks())));
            return Steps.replace(doc, from, to, new Slice(unmarked, old.openStart(), old.openEnd()));
        });
    }

    @Override
    public Step invert(Node doc) {
        return Steps.attempt(() -> {
            List<Step> steps = new ArrayList<>();
            doc.nodesBetween(from, to, (node, pos, parent, index) -> {
                if (node.isInline() && node.isAtom() && mark.isIn(node.marks())) {
                    int end = Math.min(to, pos + node.nodeSize());
                    MarkSetStep.push(new AddMarkStep(Math.max(from, pos), end, mark), steps);
                }
                return true;
            });
            return MarkSetStep.of(steps);
        });
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? Optional.empty() : Optional.of(new RemoveMarkStep(start, end, mark));
    }
}
