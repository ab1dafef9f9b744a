package org.mithaq.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.export.layout.TextRuns.Piece;

/**
 * Words in brackets that run against their line, as {@code (CERT)} within Arabic: the renderer lays out each direction by itself and would
 * end a line between the word and its brackets. Isolated with them it stays whole; brackets look the same in either direction.
 */
final class BracketedWords {

    private BracketedWords() {}

    static List<Piece> whole(List<Piece> pieces) {
        var all = new ArrayList<>(pieces);
        for (var i = 1; i < all.size() - 1; i++) {
            var before = all.get(i - 1);
            var word = all.get(i);
            var after = all.get(i + 1);
            if (bracketed(before, word, after)) {
                var opened = before.text().substring(0, before.text().length() - 1);
                all.set(i - 1, new Piece(opened, before.node(), before.rtl()));
                all.set(i, new Piece("(" + word.text() + ")", word.node(), word.rtl()));
                all.set(i + 1, new Piece(after.text().substring(1), after.node(), after.rtl()));
            }
        }
        return all.stream()
                .filter(piece -> piece.text() == null || !piece.text().isEmpty())
                .toList();
    }

    /** Whether a piece is such a word, to be isolated. */
    static boolean is(Piece piece) {
        var text = piece.text();
        return text != null && text.startsWith("(") && text.endsWith(")");
    }

    /** One run within one stretch of marks: a bracket outside of them has another weight, and stays what it is. */
    private static boolean bracketed(Piece before, Piece word, Piece after) {
        return before.text() != null
                && word.text() != null
                && after.text() != null
                && before.rtl() == after.rtl()
                && before.rtl() != word.rtl()
                && before.node() == word.node()
                && word.node() == after.node()
                && before.text().endsWith("(")
                && after.text().startsWith(")");
    }
}
