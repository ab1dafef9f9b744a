package org.mithaq.finding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: without diacritics, tatweel and invisible characters, one form for letters and digits that are written in
 * several. {@code frontend/policy-editor/folding.ts} does the same; both are held to one table of examples.
 */
final class Folding {

    /** Stands for what is no text; nothing that is searched for contains it. */
    static final char BARRIER = '\uFFFC';

    private static final char ALEF = '\u0627';
    private static final String HAMZA_MARKS = "\u0654\u0655";
    private static final String INVISIBLE = "\u0640\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
    private static final String FROM = "\u0671\u0649\u06CC\u06A9\u2018\u2019\u201C\u201D\u2010\u03C2";
    private static final String TO = "\u0627\u064A\u064A\u0643''\"\"-\u03C3";

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private final boolean matchCase;
    private final boolean tehMarbuta;
    private final int sourceLength;

    private Folding(int sourceLength, boolean matchCase, boolean tehMarbuta) {
        this.sourceLength = sourceLength;
        this.matchCase = matchCase;
        this.tehMarbuta = tehMarbuta;
    }

    /** @param tehMarbuta whether ة is the same as ه */
    static Folding of(String source, boolean matchCase, boolean tehMarbuta) {
        var folded = new Folding(source.length(), matchCase, tehMarbuta);
        for (var at = 0; at < source.length(); ) {
            var point = source.codePointAt(at);
            folded.add(point, at);
            at += Character.charCount(point);
        }
        return folded;
    }

    /** The folded text. */
    String text() {
        return text.toString();
    }

    /** Whether a character of the source, and no part of one, begins at a place of the folded text; its end counts as one. */
    boolean begins(int at) {
        if (at == text.length()) {
            return true;
        }
        return HAMZA_MARKS.indexOf(text.charAt(at)) < 0 && (at == 0 || starts[at] != starts[at - 1]);
    }

    /** Where in the source what stands at a place of the folded text begins. */
    int source(int at) {
        return at == text.length() ? sourceLength : starts[at];
    }

    private void add(int point, int at) {
        if (point < 0x80) {
            append(matchCase ? point : Character.toLowerCase(point), at);
            return;
        }
        var parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        for (var i = 0; i < parts.length(); ) {
            var part = parts.codePointAt(i);
            i += Character.charCount(part);
            addPart(part, at);
        }
    }

    private void addPart(int part, int at) {
        if (HAMZA_MARKS.indexOf(part) >= 0) {
            if (text.isEmpty() || text.charAt(text.length() - 1) != ALEF) {
                append(part, at);
            }
            return;
        }
        if (Character.getType(part) == Character.NON_SPACING_MARK || INVISIBLE.indexOf(part) >= 0) {
            return;
        }
        append(letter(part), at);
    }

    private int letter(int part) {
        if (part >= 0x660 && part <= 0x669) {
            return '0' + part - 0x660;
        }
        if (part >= 0x6F0 && part <= 0x6F9) {
            return '0' + part - 0x6F0;
        }
        if (part == 0x629 && tehMarbuta) {
            return 0x647;
        }
        var known = FROM.indexOf(part);
        if (known >= 0) {
            return TO.charAt(known);
        }
        if (Character.getType(part) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        var lower = matchCase ? part : Character.toLowerCase(part);
        return lower == 0x3C2 ? 0x3C3 : lower;
    }

    private void append(int point, int at) {
        text.appendCodePoint(point);
        if (starts.length < text.length()) {
            starts = Arrays.copyOf(starts, 2 * text.length());
        }
        for (var i = text.length() - Character.charCount(point); i < text.length(); i++) {
            starts[i] = at;
        }
    }
}
