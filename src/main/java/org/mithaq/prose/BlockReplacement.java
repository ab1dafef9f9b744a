package org.mithaq.prose;

import java.util.Optional;

/** The one step that makes a document another: whole top-level blocks that begin and end alike stay, and with them the anchors in them. */
public final class BlockReplacement {

    private BlockReplacement() {}

    /** Empty when the two are equal. */
    public static Optional<Step> of(Node old, Node wanted) {
        if (old.equals(wanted)) {
            return Optional.empty();
        }
        var first = 0;
        while (first < old.childCount()
                && first < wanted.childCount()
                && old.child(first).equals(wanted.child(first))) {
            first++;
        }
        var last = 0;
        while (last < Math.min(old.childCount(), wanted.childCount()) - first
                && old.child(old.childCount() - 1 - last).equals(wanted.child(wanted.childCount() - 1 - last))) {
            last++;
        }
        var start = size(wanted, 0, first);
        var end = size(wanted, wanted.childCount() - last, wanted.childCount());
        var slice = wanted.slice(start, wanted.content().size() - end);
        return Optional.of(new ReplaceStep(start, old.content().size() - end, slice));
    }

    private static int size(Node parent, int from, int to) {
        return parent.children().subList(from, to).stream()
                .mapToInt(Node::nodeSize)
                .sum();
    }
}
