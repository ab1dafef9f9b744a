package org.mithaq.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mithaq.common.PersonId;
import org.mithaq.prose.BlockReplacement;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;

/**
 * A text that many wrote as a course of changes, one of each writer: first what is nobody's of them (the blocks, and what was there before),
 * then the words of each where they stand. So the log of a text says again who wrote what.
 */
final class Handwriting {

    /** Words of one writer, inside one block of the text. */
    record Stretch(int from, int to, PersonId by) {

        int size() {
            return to - from;
        }
    }

    /** @param result the text after the steps */
    record Change(PersonId by, List<Step> steps, Node result) {}

    private Handwriting() {}

    /**
     * @param stretches none of them over another
     * @param other in whose name the rest is changed
     */
    static List<Change> of(Node before, Node wanted, List<Stretch> stretches, PersonId other) {
        try {
            var course = course(before, wanted, stretches, other);
            if ((course.isEmpty() ? before : course.getLast().result()).equals(wanted)) {
                return course;
            }
        } catch (InvalidContent | IllegalArgumentException | IndexOutOfBoundsException unfit) {
            // stretches that are not those of this text: the words come all the same
        }
        return change(before, wanted, other).stream().toList();
    }

    private static List<Change> course(Node before, Node wanted, List<Stretch> stretches, PersonId other) {
        var inOrder = stretches.stream()
                .filter(stretch -> stretch.from() < stretch.to())
                .sorted(Comparator.comparingInt(Stretch::from))
                .toList();
        var now = wanted;
        for (var stretch : inOrder.reversed()) {
            now = new ReplaceStep(stretch.from(), stretch.to(), Slice.EMPTY).apply(now);
        }
        now.check();
        var course = new ArrayList<Change>();
        change(before, now, other).ifPresent(course::add);
        var there = new LinkedHashSet<PersonId>();
        for (var writer : inOrder.stream().map(Stretch::by).distinct().toList()) {
            there.add(writer);
            var missing = 0;
            var steps = new ArrayList<Step>();
            for (var stretch : inOrder) {
                if (stretch.by().equals(writer)) {
                    var at = stretch.from() - missing;
                    var step = new ReplaceStep(at, at, wanted.slice(stretch.from(), stretch.to()));
                    now = step.apply(now);
                    steps.add(step);
                } else if (!there.contains(stretch.by())) {
                    missing += stretch.size();
                }
            }
            course.add(new Change(writer, List.copyOf(steps), now));
        }
        return course;
    }

    private static Optional<Change> change(Node before, Node after, PersonId by) {
        return BlockReplacement.of(before, after).map(step -> new Change(by, List.of(step), after));
    }
}
