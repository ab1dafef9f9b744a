package org.mithaq.prose;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a person who may only suggest is held to: with the person's own suggestions rejected, the document is the same before and
 * after. So nobody's text changes, nobody else's suggestion is made, changed, accepted or rejected, and the own may be withdrawn.
 * The document with all suggestions rejected is compared too, so that no order of rejecting leads anywhere else.
 */
public final class SuggestionRule {

    private SuggestionRule() {}

    /** Whether the author did nothing but suggest between the two. Looks only at the part in which the two differ. */
    public static boolean keeps(Node before, Node after, String author) {
        if (before == after) {
            return true;
        }
        List<Node> a = before.children();
        List<Node> b = after.children();
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && a.get(start) == b.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.get(a.size() - 1 - end) == b.get(b.size() - 1 - end)) {
            end++;
        }
        // A block may go on in one before it: the part begins with one that nothing is suggested about, and so it ends
        while (start > 0 && suggested(a.get(start - 1))) {
            start--;
        }
        while (end > 0 && suggested(a.get(a.size() - end))) {
            end--;
        }
        int from = start > 0 ? start - 1 : 0;
        List<Node> old = a.subList(from, a.size() - end);
        List<Node> changed = b.subList(from, b.size() - end);
        return same(before, after, old, changed, key -> key.author().equals(author) ? Verdict.REJECT : Verdict.KEEP)
                && same(before, after, old, changed, key -> Verdict.REJECT);
    }

    private static boolean suggested(Node block) {
        return !BlockChange.of(block).isEmpty();
    }

    private static boolean same(
            Node before, Node after, List<Node> a, List<Node> b, Function<SuggestionKey, Verdict> verdicts) {
        SuggestionResolution resolution = new SuggestionResolution(Schema.mithaq(), verdicts);
        return Objects.equals(resolution.children(before, a, List.of()), resolution.children(after, b, List.of()));
    }
}
