package org.mithaq.prose;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The suggestions (tracked changes) in a document: what they are, and the document with them accepted or rejected. */
public final class Suggestions {

    /** What a suggestion asks for; a replacement asks for two things. */
    public enum Kind {
        INSERTION,
        DELETION,
        FORMATTING,
        BLOCK
    }

    /**
     * One suggestion, which may be about several places.
     *
     * @param at when it was begun, in epoch milliseconds
     * @param from the first position it is about
     * @param to the last
     * @param inserted the text it would add
     * @param deleted the text it would take away
     */
    public record Suggestion(
            SuggestionKey key, long at, Set<Kind> kinds, int from, int to, String inserted, String deleted) {}

    private Suggestions() {}

    /** The document without any suggestion, as it was approved and goes out; the same object when there are none. */
    public static Node rejectAll(Node document) {
        return resolve(document, key -> Verdict.REJECT);
    }

    /** The document as it would be with every suggestion followed. */
    public static Node acceptAll(Node document) {
        return resolve(document, key -> Verdict.ACCEPT);
    }

    /** The document after these verdicts. */
    public static Node resolve(Node document, Function<SuggestionKey, Verdict> verdicts) {
        return new SuggestionResolution(Schema.mithaq(), verdicts).document(document);
    }

    /** Whether there is any suggestion in the document. */
    public static boolean any(Node document) {
        return any(document, 0, document.content().size());
    }

    /** Whether anything is suggested about what stands between two positions, or about a block around it. */
    public static boolean any(Node document, int from, int to) {
        boolean[] found = {false};
        document.nodesBetween(from, to, (node, pos, parent, index) -> {
            found[0] = found[0]
                    || node.marks().stream().anyMatch(InlineChange::isOne)
                    || !BlockChange.of(node).isEmpty();
            return !found[0];
        });
        return found[0];
    }

    /** Whether a block is in the document only by a suggestion. */
    public static boolean isNew(Node block) {
        return BlockChange.of(block).stream().anyMatch(change -> change.kind() == BlockChange.Kind.INS);
    }

    /** Everybody in whose name something is suggested. */
    public static Set<String> authors(Node document) {
        return in(document).stream().map(one -> one.key().author()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All suggestions, in the order in which they begin. */
    public static List<Suggestion> in(Node document) {
        Map<SuggestionKey, Suggestion> found = new LinkedHashMap<>();
        document.descendants((node, pos, parent, index) -> {
            int end = pos + node.nodeSize();
            for (BlockChange change : BlockChange.of(node)) {
                String text = node.textBetween(0, node.content().size(), "\n");
                boolean gone = change.kind() == BlockChange.Kind.DEL;
                merge(
                        found,
                        new Suggestion(change.key(), change.at(), Set.of(Kind.BLOCK), pos, end, "", gone ? text : ""));
            }
            for (Mark mark : node.marks()) {
                if (InlineChange.isOne(mark)) {
                    merge(found, inline(mark, node, pos, end));
                }
            }
            return true;
        });
        return List.copyOf(found.values());
    }

    private static Suggestion inline(Mark mark, Node node, int pos, int end) {
        String text = node.text() == null ? "" : node.text();
        long at = mark.attr("at") instanceof Number number ? number.longValue() : 0;
        SuggestionKey key = InlineChange.key(mark);
        return switch (mark.type().name()) {
            case InlineChange.INSERTION -> new Suggestion(key, at, Set.of(Kind.INSERTION), pos, end, text, "");
            case InlineChange.DELETION -> new Suggestion(key, at, Set.of(Kind.DELETION), pos, end, "", text);
            default -> new Suggestion(key, at, Set.of(Kind.FORMATTING), pos, end, "", "");
        };
    }

    private static void merge(Map<SuggestionKey, Suggestion> found, Suggestion part) {
        found.merge(part.key(), part, (whole, more) -> {
            Set<Kind> kinds = new LinkedHashSet<>(whole.kinds());
            kinds.addAll(more.kinds());
            return new Suggestion(
                    whole.key(),
                    Math.min(whole.at(), more.at()),
                    kinds,
                    Math.min(whole.from(), more.from()),
                    Math.max(whole.to(), more.to()),
                    whole.inserted() + more.inserted(),
                    whole.deleted() + more.deleted());
        });
    }
}
