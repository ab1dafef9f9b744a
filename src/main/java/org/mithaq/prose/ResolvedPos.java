package org.mithaq.prose;

import org.jspecify.annotations.Nullable;

/** A position with the nodes around it, from the document (depth 0) to the innermost parent. Immutable. */
public final class ResolvedPos {

    private final int pos;
    private final int depth;
    private final int parentOffset;
    private final Node[] nodes;
    private final int[] indexes;
    private final int[] offsets;

    private ResolvedPos(int pos, int depth, int parentOffset, Node[] nodes, int[] indexes, int[] offsets) {
        this.pos = pos;
        this.depth = depth;
        this.parentOffset = parentOffset;
        this.nodes = nodes;
        this.indexes = indexes;
        this.offsets = offsets;
    }

    static ResolvedPos resolve(Node doc, int pos) {
        if (pos < 0 || pos > doc.content().size()) {
            throw new InvalidContent("Position " + pos + " out of range");
        }
        int levels = doc.height() + 1;
        Node[] nodes = new Node[levels];
        int[] indexes = new int[levels];
        int[] offsets = new int[levels];
        int start = 0;
        int parentOffset = pos;
        Node node = doc;
        for (int depth = 0; ; depth++) {
            Fragment.Place place = node.content().find(parentOffset);
            nodes[depth] = node;
            indexes[depth] = place.index();
            offsets[depth] = start + place.offset();
            int rest = parentOffset - place.offset();
            if (rest == 0 || node.child(place.index()).isText()) {
                return new ResolvedPos(pos, depth, parentOffset, nodes, indexes, offsets);
            }
            node = node.child(place.index());
            parentOffset = rest - 1;
            start += place.offset() + 1;
        }
    }

    public int pos() {
        return pos;
    }

    /** The number of levels between the innermost parent and the document. */
    public int depth() {
        return depth;
    }

    /** The offset of the position in its parent. */
    public int parentOffset() {
        return parentOffset;
    }

    public Node parent() {
        return nodes[depth];
    }

    /** The ancestor at a depth. */
    public Node node(int level) {
        return nodes[checked(level)];
    }

    /** The index of the child of the ancestor at a depth that the position is in or before. */
    public int index(int level) {
        return indexes[checked(level)];
    }

    /** The index after the position in the ancestor at a depth. */
    public int indexAfter(int level) {
        return index(level) + (level == depth && textOffset() == 0 ? 0 : 1);
    }

    /** The position where the content of the ancestor at a depth begins. */
    public int start(int level) {
        return level == 0 ? 0 : offsets[checked(level) - 1] + 1;
    }

    /** The position where the content of the ancestor at a depth ends. */
    public int end(int level) {
        return start(level) + node(level).content().size();
    }

    /** The position before the ancestor at a depth, which must not be the document. */
    public int before(int level) {
        return offsets[checked(level) - 1];
    }

    /** The position after the ancestor at a depth, which must not be the document. */
    public int after(int level) {
        return before(level) + node(level).nodeSize();
    }

    /** How far into a text node the position is. */
    public int textOffset() {
        return pos - offsets[depth];
    }

    /** The node, or rest of a text, directly after the position. */
    public @Nullable Node nodeAfter() {
        Node child = parent().content().childOrNull(indexes[depth]);
        int offset = textOffset();
        return child == null || offset == 0 ? child : child.cut(offset, child.nodeSize());
    }

    /** The node, or first part of a text, directly before the position. */
    public @Nullable Node nodeBefore() {
        int offset = textOffset();
        return offset != 0
                ? parent().child(indexes[depth]).cut(0, offset)
                : parent().content().childOrNull(indexes[depth] - 1);
    }

    /** The depth up to which this position and another have the same ancestors. */
    public int sharedDepth(int other) {
        for (int level = depth; level > 0; level--) {
            if (start(level) <= other && end(level) >= other) {
                return level;
            }
        }
        return 0;
    }

    private int checked(int level) {
        if (level < 0 || level > depth) {
            throw new InvalidContent("No depth " + level + " at position " + pos);
        }
        return level;
    }
}
