package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a textblock in the pieces that a comparison by words speaks of: a word with its diacritics, tatweel and joiners, a run
 * of spaces, any other character for itself, and each citation, reference, footnote or break.
 */
final class WordTokens {

    /**
     * One piece: the same words in other formatting are the same piece.
     *
     * @param from where it begins in the content of the block
     * @param key what makes two pieces the same; a node for what is no text
     */
    record Token(int from, int to, Object key) {
        boolean isWord() {
            return !(key instanceof String text) || Character.isLetterOrDigit(text.codePointAt(0));
        }
    }

    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}][\\p{L}\\p{N}\\p{M}\\u0640\\u200c\\u200d]*|\\s+|.", Pattern.DOTALL);

    private WordTokens() {}

    static List<Token> of(Fragment content) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        int at = 0;
        for (Node child : content.children()) {
            if (child.text() != null) {
                text.append(child.text());
            } else {
                words(text, start, tokens);
                start = at + child.nodeSize();
                tokens.add(new Token(at, start, child.mark(List.of())));
            }
            at += child.nodeSize();
        }
        words(text, start, tokens);
        return tokens;
    }

    /** Over the borders of formatting: half a word in bold is one word. */
    private static void words(StringBuilder text, int start, List<Token> tokens) {
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(start + matcher.start(), start + matcher.end(), matcher.group()));
        }
        text.setLength(0);
    }
}
