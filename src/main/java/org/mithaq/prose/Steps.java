package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What several kinds of steps do in the same way. */
final class Steps {

    private Steps() {}

    /** Runs model code and reports what it refuses as an invalid step. */
    static <T> T attempt(Supplier<T> change) {
        try {
            return change.get();
        } catch (InvalidStep invalid) {
            throw invalid;
        } catch (InvalidContent refused) {
            throw new InvalidStep(Objects.requireNonNull(refused.getMessage()), refused);
        }
    }

    static Node replace(Node doc, int from, int to, Slice slice) {
        slice.checkClosed();
        Node result = doc.replace(from, to, slice);
        if (result.height() > Node.MAX_NESTING) {
            throw new InvalidStep("Nested deeper than " + Node.MAX_NESTING);
        }
        return result;
    }

    /** Puts a node with the same content but other markup in the place of the one at a position. */
    static Node replaceMarkup(Node doc, int pos, Node old, Node updated) {
        return replace(doc, pos, pos + 1, new Slice(Fragment.of(updated), 0, old.isLeaf() ? 0 : 1));
    }

    static Node nodeAt(Node doc, int pos) {
        Node node = doc.nodeAt(pos);
        if (node == null) {
            throw new InvalidStep("No node at position " + pos);
        }
        return node;
    }

    static void checkRange(int from, int to) {
        if (from < 0 || to < from) {
            throw new InvalidStep("No range from " + from + " to " + to);
        }
    }

    static void checkPosition(int pos) {
        if (pos < 0) {
            throw new InvalidStep("No position " + pos);
        }
    }

    /** Applies a function to all inline nodes of a fragment; it gets the node and its parent. */
    static Fragment mapInline(Fragment fragment, Node parent, BinaryOperator<Node> change) {
        List<Node> mapped = new ArrayList<>(fragment.childCount());
        for (Node child : fragment.children()) {
            Node deep = child.content().isEmpty() ? child : child.copy(mapInline(child.content(), child, change));
            mapped.add(deep.isInline() ? change.apply(deep, parent) : deep);
        }
        return Fragment.of(mapped);
    }

    /** Whether there is anything but closing and then opening tokens between two positions. */
    static boolean contentBetween(Node doc, int from, int to) {
        ResolvedPos start = doc.resolve(from);
        int distance = to - from;
        int depth = start.depth();
        while (distance > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            distance--;
        }
        @Nullable Node next = distance > 0 ? start.node(depth).content().childOrNull(start.indexAfter(depth)) : null;
        for (; distance > 0; distance--) {
            if (next == null || next.isLeaf()) {
                return true;
            }
            next = next.content().firstChild();
        }
        return false;
    }
}
