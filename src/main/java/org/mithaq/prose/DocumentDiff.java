package org.mithaq.prose;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where two documents begin and end to differ, as {@code findDiffStart} and {@code findDiffEnd} of prosemirror-model. */
public final class DocumentDiff {

    /** The ends of a difference: positions in the first and in the second document. */
    public record End(int a, int b) {}

    private DocumentDiff() {}

    /** The first position at which the contents differ; empty when they are equal. */
    public static OptionalInt start(Node a, Node b) {
        int found = start(a.content(), b.content(), 0);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The last positions at which the contents differ, or null when they are equal. */
    public static @Nullable End end(Node a, Node b) {
        return end(a.content(), b.content(), a.content().size(), b.content().size());
    }

    private static int start(Fragment a, Fragment b, int from) {
        int pos = from;
        for (int i = 0; ; i++) {
            if (i == a.childCount() || i == b.childCount()) {
                return a.childCount() == b.childCount() ? -1 : pos;
            }
            Node one = a.child(i);
            Node two = b.child(i);
            if (one != two) {
                if (!one.sameMarkup(two)) {
                    return pos;
                }
                if (one.text() != null && two.text() != null && !one.text().equals(two.text())) {
                    return pos + commonStart(one.text(), two.text());
                }
                int inner = start(one.content(), two.content(), pos + 1);
                if (inner >= 0) {
                    return inner;
                }
            }
            pos += one.nodeSize();
        }
    }

    private static int commonStart(String a, String b) {
        int length = Math.min(a.length(), b.length());
        int i = 0;
        while (i < length && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i > 0 && i < length && splitsPair(a, i) ? i - 1 : i;
    }

    private static @Nullable End end(Fragment a, Fragment b, int fromA, int fromB) {
        int posA = fromA;
        int posB = fromB;
        int indexA = a.childCount();
        int indexB = b.childCount();
        while (true) {
            if (indexA == 0 || indexB == 0) {
                return indexA == indexB ? null : new End(posA, posB);
            }
            Node one = a.child(--indexA);
            Node two = b.child(--indexB);
            if (one != two) {
                if (!one.sameMarkup(two)) {
                    return new End(posA, posB);
                }
                if (one.text() != null && two.text() != null && !one.text().equals(two.text())) {
                    int common = commonEnd(one.text(), two.text());
                    return new End(posA - common, posB - common);
                }
                End inner = end(one.content(), two.content(), posA - 1, posB - 1);
                if (inner != null) {
                    return inner;
                }
            }
            posA -= one.nodeSize();
            posB -= one.nodeSize();
        }
    }

    private static int commonEnd(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
            i++;
        }
        boolean inside = i > 0 && i < a.length() && i < b.length();
        return inside && splitsPair(a, a.length() - i) ? i - 1 : i;
    }

    private static boolean splitsPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
    }
}
