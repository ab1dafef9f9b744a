package org.mithaq.workshop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where sentences begin and end. Own rules and not those of the Java runtime: these may change with it, and numbers of lines that are in
 * minutes may not.
 */
final class Sentences {

    private static final String STOPS = ".!?؟۔…";
    private static final String CLOSING = "\"'”’»)]}";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "no", "nos", "art", "arts", "para", "paras", "p", "pp", "cf", "vol", "ed", "eds", "fig", "ch", "sec", "dr",
            "mr", "mrs", "ms", "st", "vs", "e.g", "i.e", "al", "rev", "res", "doc", "ص", "د", "م", "هـ");

    private Sentences() {}

    /** From and to (exclusive) of one sentence, without the spaces around it. */
    record Range(int from, int to) {}

    static List<Range> of(String text) {
        var found = new ArrayList<Range>();
        var from = 0;
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n' || ends(text, from, at)) {
                var to = text.charAt(at) == '\n' ? at : closed(text, at + 1);
                add(text, from, to, found);
                from = to;
                at = to - (text.charAt(at) == '\n' ? 0 : 1);
            }
        }
        add(text, from, text.length(), found);
        return found;
    }

    private static boolean ends(String text, int from, int at) {
        var stop = text.charAt(at);
        if (STOPS.indexOf(stop) < 0) {
            return false;
        }
        var after = closed(text, at + 1);
        if (after == text.length()) {
            return true;
        }
        if (!space(text.charAt(after))) {
            return false;
        }
        var next = next(text, after);
        if (next == text.length()) {
            return true;
        }
        // What goes on in small letters is no new sentence, whatever the stop
        return !Character.isLowerCase(text.codePointAt(next)) && !(stop == '.' && abbreviated(text, from, at));
    }

    /** A single letter, a number at the beginning of the sentence, or a known abbreviation. */
    private static boolean abbreviated(String text, int from, int at) {
        var start = at;
        while (start > from && !space(text.charAt(start - 1)) && "([«“\"".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        var word = text.substring(start, at);
        var only = text.substring(from, start).isBlank();
        return word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0))
                || only && word.chars().allMatch(each -> Character.isDigit(each) || each == '.')
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Past further stops and whatever closes a quotation or a bracket. */
    private static int closed(String text, int at) {
        var to = at;
        while (to < text.length() && (STOPS.indexOf(text.charAt(to)) >= 0 || CLOSING.indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return to;
    }

    private static int next(String text, int at) {
        var next = at;
        while (next < text.length() && space(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean space(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0';
    }

    private static void add(String text, int from, int to, List<Range> found) {
        var start = next(text, from);
        var end = to;
        while (end > start && space(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            found.add(new Range(start, end));
        }
    }
}
