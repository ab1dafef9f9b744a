package org.mithaq.prose;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece cut out of a document, with the number of nodes that are cut through at its start and end. Immutable. */
public record Slice(Fragment content, int openStart, int openEnd) {

    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    public Slice {
        Objects.requireNonNull(content);
        if (openStart < 0 || openEnd < 0 || openStart > spine(content, true) || openEnd > spine(content, false)) {
            throw new InvalidContent("A slice is open deeper than its content");
        }
    }

    private static int spine(Fragment content, boolean start) {
        int depth = 0;
        Node node = start ? content.firstChild() : content.lastChild();
        while (node != null && !node.isLeaf()) {
            depth++;
            node = start ? node.content().firstChild() : node.content().lastChild();
        }
        return depth;
    }

    /** The number of positions it adds where it is inserted. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    /** The slice with content put in at a position, or null where the content does not fit. */
    @Nullable Slice insertAt(int position, Fragment inserted) {
        Fragment result = insertInto(content, position + openStart, inserted, openStart + 1, openEnd + 1, null);
        return result == null ? null : new Slice(result, openStart, openEnd);
    }

    private static @Nullable Fragment insertInto(
            Fragment content, int at, Fragment inserted, int openStart, int openEnd, @Nullable Node parent) {
        Fragment.Place place = content.find(at);
        Node child = content.childOrNull(place.index());
        if (child == null || place.offset() == at || child.isText()) {
            boolean closed = parent != null && openStart <= 0 && openEnd <= 0;
            if (closed && !parent.canReplace(place.index(), place.index(), inserted)) {
                return null;
            }
            return content.cut(0, at).append(inserted).append(content.cut(at));
        }
        Fragment inner = insertInto(
                child.content(),
                at - place.offset() - 1,
                inserted,
                place.index() == 0 ? openStart - 1 : 0,
                place.index() == content.childCount() - 1 ? openEnd - 1 : 0,
                child);
        return inner == null ? null : content.replaceChild(place.index(), child.copy(inner));
    }

    /** The slice without the flat range between two positions. */
    Slice removeBetween(int from, int to) {
        return new Slice(removeRange(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment removeRange(Fragment content, int from, int to) {
        Fragment.Place start = content.find(from);
        Fragment.Place end = content.find(to);
        Node child = content.childOrNull(start.index());
        if (child == null || start.offset() == from || child.isText()) {
            if (end.offset() != to && !content.child(end.index()).isText()) {
                throw new InvalidContent("Removing non-flat range");
            }
            return content.cut(0, from).append(content.cut(to));
        }
        if (start.index() != end.index()) {
            throw new InvalidContent("Removing non-flat range");
        }
        int inner = start.offset() + 1;
        return content.replaceChild(start.index(), child.copy(removeRange(child.content(), from - inner, to - inner)));
    }

    /**
     * Throws {@link InvalidContent} unless every node that is whole in this slice follows the schema; the open ones are
     * checked by {@link Node#replace} when it closes them.
     */
    void checkClosed() {
        checkClosed(content, openStart, openEnd);
    }

    private static void checkClosed(Fragment content, int openStart, int openEnd) {
        for (int i = 0; i < content.childCount(); i++) {
            Node child = content.child(i);
            boolean startOpen = i == 0 && openStart > 0;
            boolean endOpen = i == content.childCount() - 1 && openEnd > 0;
            if (startOpen || endOpen) {
                checkClosed(child.content(), startOpen ? openStart - 1 : 0, endOpen ? openEnd - 1 : 0);
            } else {
                child.check();
            }
        }
    }

    @Override
    public String toString() {
        return content + "(" + openStart + "," + openEnd + ")";
    }
}
