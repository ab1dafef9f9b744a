package org.mithaq.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;

/**
 * Whether a change can be a slip of the pen, which the pen holder may confirm instead of asking everybody again: at most two words
 * more or fewer, at most twenty characters apart, the same figures, and the same blocks, links and library items.
 */
final class SmallChange {

    static final int WORDS = 2;
    static final int CHARACTERS = 20;

    private static final Pattern NOT_DIGITS = Pattern.compile("\\P{Nd}+");

    private SmallChange() {}

    /** The message that says why the change is not small; empty when it is. */
    static Optional<String> refusal(Node before, Node after) {
        if (!Skeleton.of(before).equals(Skeleton.of(after))) {
            return Optional.of("review.refusal.notMinorStructure");
        }
        var old = DocumentText.plain(before);
        var changed = DocumentText.plain(after);
        if (!figures(old).equals(figures(changed))) {
            return Optional.of("review.refusal.notMinorFigures");
        }
        var words = Math.abs(DocumentText.words(before) - DocumentText.words(after));
        return words > WORDS || !within(old, changed, CHARACTERS)
                ? Optional.of("review.refusal.notMinor")
                : Optional.empty();
    }

    /** Western and Arabic-Indic figures are the same figures. */
    private static String figures(String text) {
        var digits = new StringBuilder();
        NOT_DIGITS
                .matcher(text)
                .replaceAll(" ")
                .strip()
                .chars()
                .forEach(character ->
                        digits.append(character == ' ' ? " " : String.valueOf(Character.digit(character, 10))));
        return digits.toString();
    }

    /** Whether insertions, deletions and replacements of at most so many characters make one text of the other. */
    static boolean within(String a, String b, int limit) {
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return distance(a.substring(start, endA), b.substring(start, endB), limit) <= limit;
    }

    /** The edit distance, or something above the limit; only a band of that width is computed. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j <= limit ? j : limit + 1;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            java.util.Arrays.fill(row, limit + 1);
            if (i <= limit) {
                row[0] = i;
            }
            for (int j = Math.max(1, i - limit); j <= Math.min(b.length(), i + limit); j++) {
                int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(limit + 1, Math.min(same, Math.min(before[j], row[j - 1]) + 1));
            }
            before = row;
        }
        return before[b.length()];
    }
}
