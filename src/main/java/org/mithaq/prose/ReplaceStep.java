package org.mithaq.prose;

import java.util.Optional;

/**
 * Replaces a range by a slice. With {@code structure} it fails when the range holds more than closing and opening tokens,
 * which guards rebased splits and joins against overwriting text.
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {

    public ReplaceStep {
        Steps.checkRange(from, to);
    }

    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            if (structure && Steps.contentBetween(doc, from, to)) {
                throw new InvalidStep("Structure replace would overwrite content");
            }
            return Steps.replace(doc, from, to, slice);
        });
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public ReplaceStep invert(Node doc) {
        return Steps.attempt(() -> new ReplaceStep(from, from + slice.size(), doc.slice(from, to)));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult end = mapping.mapResult(to, -1);
        MapResult start = mapping.mapResult(from, 1);
        if (start.deletedAcross() && end.deletedAcross()) {
            return Optional.empty();
        }
        return Optional.of(new ReplaceStep(start.pos(), Math.max(start.pos(), end.pos()), slice, structure));
    }
}
