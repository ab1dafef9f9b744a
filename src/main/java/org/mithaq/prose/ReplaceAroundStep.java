package org.mithaq.prose;

import java.util.Optional;

/**
 * Replaces a range by a slice but keeps a part of it, the gap, which moves to position {@code insert} of the slice: how
 * nodes are wrapped, lifted and retyped.
 */
public record ReplaceAroundStep(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    public ReplaceAroundStep {
        Steps.checkRange(from, gapFrom);
        Steps.checkRange(gapFrom, gapTo);
        Steps.checkRange(gapTo, to);
        Steps.checkRange(0, insert);
        if (insert > slice.size()) {
            throw new InvalidStep("The gap lies outside of the slice");
        }
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            if (structure && (Steps.contentBetween(doc, from, gapFrom) || Steps.contentBetween(doc, gapTo, to))) {
                throw new InvalidStep("Structure gap-replace would overwrite content");
            }
            Slice gap = doc.slice(gapFrom, gapTo);
            if (gap.openStart() > 0 || gap.openEnd() > 0) {
                throw new InvalidStep("Gap is not a flat range");
            }
            Slice inserted = slice.insertAt(insert, gap.content());
            if (inserted == null) {
                throw new InvalidStep("Content does not fit in gap");
            }
            return Steps.replace(doc, from, to, inserted);
        });
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public ReplaceAroundStep invert(Node doc) {
        return Steps.attempt(() -> {
            int gap = gapTo - gapFrom;
            return new ReplaceAroundStep(
                    from,
                    from + slice.size() + gap,
                    from + insert,
                    from + insert + gap,
                    doc.slice(from, to).removeBetween(gapFrom - from, gapTo - from),
                    gapFrom - from,
                    structure);
        });
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult start = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        int gapStart = from == gapFrom ? start.pos() : mapping.map(gapFrom, -1);
        int gapEnd = to == gapTo ? end.pos() : mapping.map(gapTo, 1);
        if ((start.deletedAcross() && end.deletedAcross())
                || gapStart < start.pos()
                || gapEnd > end.pos()
                || gapStart > gapEnd) {
            return Optional.empty();
        }
        return Optional.of(new ReplaceAroundStep(start.pos(), end.pos(), gapStart, gapEnd, slice, insert, structure));
    }
}
