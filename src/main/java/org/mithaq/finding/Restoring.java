package org.mithaq.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Step;

/** Puts back what was replaced, with its formatting, in blocks that read as they did after the replacement. */
final class Restoring {

    private Restoring() {}

    static List<Step> steps(Node before, Node after, Node newest, Outcome.Done done) {
        var old = Passage.of(after);
        var now = Passage.of(newest);
        var steps = new ArrayList<ReplaceStep>();
        var shift = 0;
        for (var hit :
                done.hits().stream().sorted(Comparator.comparingInt(Hit::from)).toList()) {
            var at = find(hit.from() + shift, old, now);
            if (at >= 0) {
                steps.add(new ReplaceStep(at, at + done.length(), before.slice(hit.from(), hit.to())));
            }
            shift += done.length() - (hit.to() - hit.from());
        }
        steps.sort(Comparator.comparingInt(ReplaceStep::from).reversed());
        return Collections.unmodifiableList(steps);
    }

    /** Where a position of the text after the replacement is in the newest one; -1 when its block was changed. */
    private static int find(int position, List<Passage> old, List<Passage> now) {
        for (var passage : old) {
            var index = Arrays.binarySearch(passage.positions(), position);
            if (index >= 0) {
                var before = same(passage, old);
                var here = same(passage, now);
                return before.size() == here.size()
                        ? here.get(before.indexOf(passage)).positions()[index]
                        : -1;
            }
        }
        return -1;
    }

    private static List<Passage> same(Passage passage, List<Passage> all) {
        return all.stream()
                .filter(other -> other.text().equals(passage.text())
                        && other.place() == passage.place()
                        && Objects.equals(other.block(), passage.block()))
                .toList();
    }
}
