package org.mithaq.finding;

import java.util.ArrayList;
import java.util.List;

/** The words that are looked for, made ready to be compared. */
final class Wording {

    /** A stretch of a text, from its first character to behind its last. */
    record Range(int from, int to) {}

    private final String folded;
    private final boolean matchCase;
    private final boolean wholeWords;
    private final boolean tehMarbuta;

    Wording(String words, boolean matchCase, boolean wholeWords, boolean tehMarbuta) {
        this.folded = Folding.of(words, matchCase, tehMarbuta).text();
        this.matchCase = matchCase;
        this.wholeWords = wholeWords;
        this.tehMarbuta = tehMarbuta;
    }

    /** Nothing is left of words that are all diacritics. */
    boolean isEmpty() {
        return folded.isBlank();
    }

    /** Where the words stand in a text, one behind the other, at most so often. */
    List<Range> in(String text, int most) {
        var found = new ArrayList<Range>();
        var source = Folding.of(text, matchCase, tehMarbuta);
        var place = source.text();
        for (var at = place.indexOf(folded); at >= 0 && found.size() < most; ) {
            var end = at + folded.length();
            var range = range(text, source, at, end);
            if (source.begins(at) && source.begins(end) && (!wholeWords || standsAlone(text, range))) {
                found.add(range);
                at = place.indexOf(folded, end);
            } else {
                at = place.indexOf(folded, at + 1);
            }
        }
        return found;
    }

    /** The diacritics and the tatweel behind the last letter belong to it. */
    private static Range range(String text, Folding source, int at, int end) {
        var from = source.source(at);
        var to = source.source(end - 1);
        to += Character.charCount(text.codePointAt(to));
        while (to < text.length() && (isMark(text.charAt(to)) || text.charAt(to) == '\u0640')) {
            to++;
        }
        return new Range(from, Math.min(to, Math.max(from, source.source(end))));
    }

    private static boolean standsAlone(String text, Range range) {
        return !(range.from() > 0 && isOfWord(text.codePointBefore(range.from())))
                && !(range.to() < text.length() && isOfWord(text.codePointAt(range.to())));
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || isMark(point) || point == '_' || point == 0x640;
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
