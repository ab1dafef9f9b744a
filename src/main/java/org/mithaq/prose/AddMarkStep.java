package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a mark to the inline content between two positions, where the parent allows it. */
public record AddMarkStep(int from, int to, Mark mark) implements Step {

    public AddMarkStep {
        Steps.checkRange(from, to);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            Slice old = doc.slice(from, to);
            ResolvedPos start = doc.resolve(from);
            Node parent = start.node(start.sharedDepth(to));
            Fragment marked = Steps.mapInline(
                    old.content(),
                    parent,
                    (node, around) -> node.isAtom() && around.type().allowsMark(mark.type())
                            ? node.mark(mark.addTo(node.marks()))
                            : node);
            return Steps.replace(doc, from, to, new Slice(marked, old.openStart(), old.openEnd()));
        });
    }

    @Override
    public Step invert(Node doc) {
        return Steps.attempt(() -> {
            List<Step> steps = new ArrayList<>();
            doc.nodesBetween(from, to, (node, pos, parent, index) -> {
                if (node.isInline() && node.isAtom()) {
                    invertAt(node, pos, steps);
                }
                return true;
            });
            return MarkSetStep.of(steps);
        });
    }

    private void invertAt(Node node, int pos, List<Step> steps) {
        List<Mark> added = mark.addTo(node.marks());
        if (added.equals(node.marks())) {
            return;
        }
        int start = Math.max(from, pos);
        int end = Math.min(to, pos + node.nodeSize());
        MarkSetStep.push(new RemoveMarkStep(start, end, mark), steps);
        for (Mark old : node.marks()) {
            if (!old.isIn(added)) {
                MarkSetStep.push(new AddMarkStep(start, end, old), steps);
            }
        }
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? Optional.empty() : Optional.of(new AddMarkStep(start, end, mark));
    }
}
