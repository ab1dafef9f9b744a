package org.mithaq.prose;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Suggestions about inline content: the marks {@code insertion}, {@code deletion} and {@code formatting}. */
final class InlineChange {

    static final String INSERTION = "insertion";
    static final String DELETION = "deletion";
    static final String FORMATTING = "formatting";

    /** What a {@code formatting} mark remembers of the content before it: these marks, by name. Links are not among them. */
    private static final Set<String> FORMATS = Set.of("em", "strong", "underline");

    private InlineChange() {}

    static boolean isOne(Mark mark) {
        return switch (mark.type().name()) {
            case INSERTION, DELETION, FORMATTING -> true;
            default -> false;
        };
    }

    static SuggestionKey key(Mark mark) {
        return new SuggestionKey(String.valueOf(mark.attr("author")), String.valueOf(mark.attr("id")));
    }

    /** The marks a node has after the verdicts; null when the node is gone. */
    static @Nullable List<Mark> resolve(List<Mark> marks, Function<SuggestionKey, Verdict> verdicts, Schema schema) {
        List<Mark> result = marks;
        for (Mark mark : marks) {
            Verdict verdict = isOne(mark) ? verdicts.apply(key(mark)) : Verdict.KEEP;
            if (verdict == Verdict.KEEP) {
                continue;
            }
            boolean rejected = verdict == Verdict.REJECT;
            String name = mark.type().name();
            if (name.equals(INSERTION) && rejected || name.equals(DELETION) && !rejected) {
                return null;
            }
            result = mark.removeFrom(result);
            if (name.equals(FORMATTING) && rejected) {
                result = restored(result, String.valueOf(mark.attr("was")), schema);
            }
        }
        return result;
    }

    private static List<Mark> restored(List<Mark> marks, String was, Schema schema) {
        List<Mark> result = marks.stream()
                .filter(mark -> !FORMATS.contains(mark.type().name()))
                .toList();
        for (String name : was.split(" ", -1)) {
            if (FORMATS.contains(name)) {
                result = schema.mark(name).addTo(result);
            }
        }
        return result;
    }
}
