package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces a range of a document by a slice, rejoining cut nodes at both ends; the algorithm of prosemirror-model. */
final class Replacement {

    private Replacement() {}

    static Node replace(ResolvedPos from, ResolvedPos to, Slice slice) {
        if (slice.openStart() > from.depth()) {
            throw new InvalidContent("Inserted content deeper than insertion position");
        }
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd()) {
            throw new InvalidContent("Inconsistent open depths");
        }
        return outer(from, to, slice, 0);
    }

    private static Node outer(ResolvedPos from, ResolvedPos to, Slice slice, int depth) {
        int index = from.index(depth);
        Node node = from.node(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            return node.copy(node.content().replaceChild(index, outer(from, to, slice, depth + 1)));
        }
        if (slice.content().size() == 0) {
            return close(node, twoWay(from, to, depth));
        }
        if (slice.openStart() == 0 && slice.openEnd() == 0 && from.depth() == depth && to.depth() == depth) {
            Fragment content = node.content();
            return close(
                    node,
                    content.cut(0, from.parentOffset()).append(slice.content()).append(content.cut(to.parentOffset())));
        }
        int extra = from.depth() - slice.openStart();
        Node wrapped = from.node(extra).copy(slice.content());
        for (int level = extra - 1; level >= 0; level--) {
            wrapped = from.node(level).copy(Fragment.of(wrapped));
        }
        ResolvedPos start = wrapped.resolve(slice.openStart() + extra);
        ResolvedPos end = wrapped.resolve(wrapped.content().size() - slice.openEnd() - extra);
        return close(node, threeWay(from, start, end, to, depth));
    }

    private static Fragment threeWay(ResolvedPos from, ResolvedPos start, ResolvedPos end, ResolvedPos to, int depth) {
        Node openStart = from.depth() > depth ? joinable(from, start, depth + 1) : null;
        Node openEnd = to.depth() > depth ? joinable(end, to, depth + 1) : null;
        List<Node> content = new ArrayList<>();
        addRange(null, from, depth, content);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            checkJoin(openStart, openEnd);
            Fragment.add(close(openStart, threeWay(from, start, end, to, depth + 1)), content);
        } else {
            if (openStart != null) {
                Fragment.add(close(openStart, twoWay(from, start, depth + 1)), content);
            }
            addRange(start, end, depth, content);
            if (openEnd != null) {
                Fragment.add(close(openEnd, twoWay(end, to, depth + 1)), content);
            }
        }
        addRange(to, null, depth, content);
        return new Fragment(content);
    }

    private static Fragment twoWay(ResolvedPos from, ResolvedPos to, int depth) {
        List<Node> content = new ArrayList<>();
        addRange(null, from, depth, content);
        if (from.depth() > depth) {
            Node joined = joinable(from, to, depth + 1);
            Fragment.add(close(joined, twoWay(from, to, depth + 1)), content);
        }
        addRange(to, null, depth, content);
        return new Fragment(content);
    }

    private static Node joinable(ResolvedPos before, ResolvedPos after, int depth) {
        Node node = before.node(depth);
        checkJoin(node, after.node(depth));
        return node;
    }

    private static void checkJoin(Node main, Node sub) {
        if (!sub.type().compatibleContent(main.type())) {
            throw new InvalidContent("Cannot join " + sub.type() + " onto " + main.type());
        }
    }

    private static void addRange(@Nullable ResolvedPos start, @Nullable ResolvedPos end, int depth, List<Node> target) {
        Node node = end != null ? end.node(depth) : start.node(depth);
        int first = 0;
        int last = end != null ? end.index(depth) : node.childCount();
        if (start != null) {
            first = start.index(depth);
            if (start.depth() > depth) {
                first++;
            } else if (start.textOffset() != 0) {
                Fragment.add(start.nodeAfter(), target);
                first++;
            }
        }
        for (int i = first; i < last; i++) {
            Fragment.add(node.child(i), target);
        }
        if (end != null && end.depth() == depth && end.textOffset() != 0) {
            Fragment.add(end.nodeBefore(), target);
        }
    }

    private static Node close(Node node, Fragment content) {
        node.type().checkContent(content);
        return node.copy(content);
    }
}
