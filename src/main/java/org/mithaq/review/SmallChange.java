package org.mithaq.review;

import java.util.Arrays;
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

    /** The edit distance, or something above the limit. Only the band around the diagonal is computed, and only it is kept. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        // place k of a row stands for column i + k - limit; the frame around the band is out of reach
        var above = new int[2 * limit + 3];
        Arrays.fill(above, limit + 1);
        for (int k = limit; k <= 2 * limit; k++) {
            above[k + 1] = k - limit;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[above.length];
            Arrays.fill(row, limit + 1);
            for (int k = Math.max(0, limit - i); k <= 2 * limit && i + k - limit <= b.length(); k++) {
                int j = i + k - limit;
                int same = j == 0 ? i : above[k + 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[k + 1] = Math.min(limit + 1, Math.min(same, Math.min(above[k + 2], row[k]) + 1));
            }
            above = row;
        }
        return above[b.length() - a.length() + limit + 1];
    }
}
