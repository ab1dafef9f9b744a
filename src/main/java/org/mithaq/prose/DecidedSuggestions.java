package org.mithaq.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.mithaq.prose.Suggestions.Kind;
import org.mithaq.prose.Suggestions.Suggestion;

/** Which suggestions an edit put an end to, and how: an editor sends ordinary steps and does not say what they are for. */
public final class DecidedSuggestions {

    /** A suggestion that is no longer in the text; one whose place was written over or taken away counts as rejected. */
    public record Decided(Suggestion suggestion, boolean accepted) {}

    private final Node before;
    private final List<Step> steps;
    private final Node after;

    private DecidedSuggestions(Node before, List<Step> steps, Node after) {
        this.before = before;
        this.steps = steps;
        this.after = after;
    }

    /** Whether anything that changed between the two held a suggestion: quick, for every key press. */
    public static boolean possible(Node before, Node after) {
        var last = before.childCount() - 1;
        var other = after.childCount() - 1;
        var first = 0;
        while (first <= Math.min(last, other) && before.child(first) == after.child(first)) {
            first++;
        }
        while (last >= first && other >= first && before.child(last) == after.child(other)) {
            last--;
            other--;
        }
        return first <= last
                && Suggestions.any(before.copy(Fragment.of(before.children().subList(first, last + 1))));
    }

    /** What the steps that lead from one text to the other decided, in the order of the text. */
    public static List<Decided> by(List<Step> steps, Node before, Node after) {
        return possible(before, after) ? new DecidedSuggestions(before, steps, after).all() : List.of();
    }

    private List<Decided> all() {
        var left = keys(after);
        var ended = Suggestions.in(before).stream()
                .filter(one -> !left.contains(one.key()))
                .toList();
        if (ended.isEmpty()) {
            return List.of();
        }
        var keys = ended.stream().map(Suggestion::key).collect(Collectors.toSet());
        for (var verdict : List.of(Verdict.ACCEPT, Verdict.REJECT)) {
            if (resolved(before, keys, verdict).equals(after)) {
                return ended.stream()
                        .map(one -> new Decided(one, verdict == Verdict.ACCEPT))
                        .toList();
            }
        }
        return ended.stream().map(one -> new Decided(one, accepted(one))).toList();
    }

    /** Of a decision that came together with other edits: whether the text it would add is still there, or that it would delete is gone. */
    private boolean accepted(Suggestion one) {
        if (one.kinds().contains(Kind.INSERTION)) {
            return remains(one.key(), InlineChange.INSERTION);
        }
        if (one.kinds().contains(Kind.DELETION)) {
            return !remains(one.key(), InlineChange.DELETION);
        }
        var text = before;
        for (var step : steps) {
            var next = step.apply(text);
            if (keys(text).contains(one.key()) && !keys(next).contains(one.key())) {
                return resolved(text, Set.of(one.key()), Verdict.ACCEPT).equals(next);
            }
            text = next;
        }
        return false;
    }

    private boolean remains(SuggestionKey key, String mark) {
        var mapping = new Mapping(steps.stream().map(Step::getMap).toList());
        var found = new boolean[1];
        marked(mark).getOrDefault(key, List.of()).forEach(range -> {
            found[0] |= mapping.map(range[0], 1) < mapping.map(range[1], -1);
        });
        return found[0];
    }

    private Map<SuggestionKey, List<int[]>> marked(String name) {
        Map<SuggestionKey, List<int[]>> ranges = new LinkedHashMap<>();
        BiConsumer<Mark, int[]> add =
                (mark, range) -> ranges.computeIfAbsent(InlineChange.key(mark), key -> new ArrayList<>())
                        .add(range);
        before.descendants((node, pos, parent, index) -> {
            node.marks().stream()
                    .filter(mark -> mark.type().name().equals(name))
                    .forEach(mark -> add.accept(mark, new int[] {pos, pos + node.nodeSize()}));
            return true;
        });
        return ranges;
    }

    private static Node resolved(Node text, Set<SuggestionKey> keys, Verdict verdict) {
        return Suggestions.resolve(text, key -> keys.contains(key) ? verdict : Verdict.KEEP);
    }

    private static Set<SuggestionKey> keys(Node text) {
        return Suggestions.in(text).stream().map(Suggestion::key).collect(Collectors.toSet());
    }
}
