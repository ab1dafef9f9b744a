package org.mithaq.prose;

/**
 * A document written as one character per position: the text itself, and a sign of its own for each beginning and end of a node and for
 * each leaf. So what a step takes out and puts in can be compared without building documents.
 */
final class FlatText {

    static final char BEGIN = '\uFDD0';
    static final char END = '\uFDD1';
    static final char BLOCK_LEAF = '\uFDD2';
    /** A citation, a cross-reference, a break: something that stands in the text like a character. */
    static final char INLINE_LEAF = '\uFDD3';

    private FlatText() {}

    static String of(Fragment content) {
        StringBuilder text = new StringBuilder(content.size());
        write(content, text);
        return text.toString();
    }

    /** What the slice adds where it is put in: without the nodes it is open in. */
    static String of(Slice slice) {
        String whole = of(slice.content());
        return whole.substring(slice.openStart(), whole.length() - slice.openEnd());
    }

    /** Whether a position holds something that somebody wrote, and not the border of a node. */
    static boolean isText(char sign) {
        return sign < BEGIN || sign > BLOCK_LEAF;
    }

    private static void write(Fragment content, StringBuilder text) {
        for (Node node : content.children()) {
            if (node.text() != null) {
                append(node.text(), text);
            } else if (node.isLeaf()) {
                text.append(node.isInline() ? INLINE_LEAF : BLOCK_LEAF);
            } else {
                text.append(BEGIN);
                write(node.content(), text);
                text.append(END);
            }
        }
    }

    /** The signs are no characters of Unicode; where a text holds them all the same, they must not be read as borders. */
    private static void append(String written, StringBuilder text) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            text.append(isText(sign) ? sign : '\uFFFD');
        }
    }
}
