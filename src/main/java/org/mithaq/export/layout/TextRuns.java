package org.mithaq.export.layout;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.Mark;
import org.mithaq.prose.Node;

/**
 * The inline content of a block in pieces that each have one direction and one set of marks, by the Unicode bidirectional algorithm
 * over the whole block. Suggestions are left out: what is handed over is the agreed text, so proposed insertions are dropped and
 * proposed deletions stay.
 */
public final class TextRuns {

    private static final char OBJECT = '\uFFFC';
    private static final char LINE = '\u2028';

    private TextRuns() {}

    /** A stretch of text, or (when {@code text} is null) a citation, footnote or line break. */
    public record Piece(@Nullable String text, Node node, boolean rtl) {

        public boolean has(String mark) {
            return node.marks().stream().anyMatch(found -> found.type().name().equals(mark));
        }

        public @Nullable String href() {
            return node.marks().stream()
                    .filter(mark -> mark.type().name().equals("link"))
                    .map(mark -> String.valueOf(mark.attr("href")))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A stretch of plain text with its direction. */
    public record Stretch(String text, boolean rtl) {}

    public static List<Piece> of(Node block, boolean rightToLeft) {
        var agreed = block.children().stream().filter(TextRuns::agreed).toList();
        var whole = new StringBuilder();
        for (var child : agreed) {
            whole.append(
                    child.text() != null
                            ? flat(child.text())
                            : child.type().name().equals("hard_break") ? LINE : OBJECT);
        }
        var levels = levels(whole.toString(), rightToLeft);
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var child : agreed) {
            var text = child.text();
            if (text == null) {
                pieces.add(new Piece(null, child, levels[at++]));
                continue;
            }
            for (var from = 0; from < text.length(); ) {
                var to = from + 1;
                while (to < text.length() && levels[at + to] == levels[at + from]) {
                    to++;
                }
                pieces.add(new Piece(text.substring(from, to), child, levels[at + from]));
                from = to;
            }
            at += text.length();
        }
        return pieces;
    }

    public static List<Stretch> of(String text, boolean rightToLeft) {
        var levels = levels(flat(text), rightToLeft);
        var stretches = new ArrayList<Stretch>();
        for (var from = 0; from < text.length(); ) {
            var to = from + 1;
            while (to < text.length() && levels[to] == levels[from]) {
                to++;
            }
            stretches.add(new Stretch(text.substring(from, to), levels[from]));
            from = to;
        }
        return stretches;
    }

    private static boolean agreed(Node child) {
        return child.marks().stream().map(Mark::type).noneMatch(type -> type.name()
                .equals("insertion"));
    }

    /** Paragraph separators inside of a block would end the paragraph for the algorithm. */
    private static String flat(String text) {
        return text.replace('\n', LINE).replace('\r', LINE).replace('\u2029', LINE);
    }

    /** Whether each UTF-16 unit stands in a right-to-left run. */
    private static boolean[] levels(String text, boolean rightToLeft) {
        var result = new boolean[text.length()];
        if (!text.isEmpty()) {
            var bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            for (var i = 0; i < result.length; i++) {
                result[i] = bidi.getLevelAt(i) % 2 == 1;
            }
        }
        return result;
    }
}
