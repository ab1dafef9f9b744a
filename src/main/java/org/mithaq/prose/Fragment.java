package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children of a node. Immutable; neighbouring text nodes with equal marks are joined by every way of making one. */
public final class Fragment {

    public static final Fragment EMPTY = new Fragment(List.of());

    private final List<Node> children;
    private final int size;
    private final int height;

    /** Takes the children as they are: for callers that already joined text. */
    Fragment(List<Node> children) {
        this.children = children;
        int total = 0;
        int highest = 0;
        for (Node child : children) {
            total += child.nodeSize();
            highest = Math.max(highest, child.height() + 1);
        }
        size = total;
        height = highest;
    }

    public static Fragment of(Node... nodes) {
        return of(List.of(nodes));
    }

    /** A fragment of these nodes, neighbouring texts with equal marks joined. */
    public static Fragment of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return EMPTY;
        }
        List<Node> joined = new ArrayList<>(nodes.size());
        nodes.forEach(node -> add(node, joined));
        return new Fragment(joined);
    }

    /** Adds a node to a list, joined to the last one when both are text with equal marks. */
    static void add(Node node, List<Node> target) {
        if (node.isText() && !target.isEmpty() && target.getLast().sameMarkup(node)) {
            Node last = target.removeLast();
            target.add(last.withText(last.text() + node.text()));
        } else {
            target.add(node);
        }
    }

    public List<Node> children() {
        return Collections.unmodifiableList(children);
    }

    /** The size in positions. */
    public int size() {
        return size;
    }

    /** How many levels of nodes there are. */
    int height() {
        return height;
    }

    public int childCount() {
        return children.size();
    }

    public boolean isEmpty() {
        return children.isEmpty();
    }

    public Node child(int index) {
        if (index < 0 || index >= children.size()) {
            throw new InvalidContent("Index " + index + " out of range");
        }
        return children.get(index);
    }

    @Nullable Node childOrNull(int index) {
        return index >= 0 && index < children.size() ? children.get(index) : null;
    }

    public @Nullable Node firstChild() {
        return childOrNull(0);
    }

    public @Nullable Node lastChild() {
        return childOrNull(children.size() - 1);
    }

    Fragment append(Fragment other) {
        if (other.size == 0) {
            return this;
        }
        if (size == 0) {
            return other;
        }
        List<Node> result = new ArrayList<>(children.size() + other.children.size());
        result.addAll(children);
        add(other.children.getFirst(), result);
        result.addAll(other.children.subList(1, other.children.size()));
        return new Fragment(result);
    }

    Fragment cut(int from) {
        return cut(from, size);
    }

    Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        List<Node> result = new ArrayList<>();
        int position = 0;
        for (int i = 0; to > from && position < to; i++) {
            Node child = child(i);
            int end = position + child.nodeSize();
            if (end > from) {
                result.add(cutChild(child, from - position, to - position));
            }
            position = end;
        }
        return new Fragment(result);
    }

    private static Node cutChild(Node child, int from, int to) {
        if (from <= 0 && to >= child.nodeSize()) {
            return child;
        }
        if (child.isText()) {
            return child.cut(Math.max(0, from), Math.min(child.nodeSize(), to));
        }
        return child.cut(Math.max(0, from - 1), Math.min(child.content().size(), to - 1));
    }

    Fragment replaceChild(int index, Node node) {
        if (children.get(index) == node) {
            return this;
        }
        List<Node> copy = new ArrayList<>(children);
        copy.set(index, node);
        return new Fragment(copy);
    }

    record Place(int index, int offset) {}

    /** The child a relative position falls into, or the one after it when the position is between two. */
    Place find(int position) {
        if (position == 0) {
            return new Place(0, 0);
        }
        if (position == size) {
            return new Place(children.size(), position);
        }
        if (position < 0 || position > size) {
            throw new InvalidContent("Position " + position + " outside of fragment");
        }
        int start = 0;
        int index = 0;
        while (true) {
            int end = start + children.get(index).nodeSize();
            if (end == position) {
                return new Place(index + 1, end);
            }
            if (end > position) {
                return new Place(index, start);
            }
            start = end;
            index++;
        }
    }

    void nodesBetween(int from, int to, Node.Visitor visitor, int start, @Nullable Node parent) {
        int position = 0;
        for (int i = 0; position < to; i++) {
            Node child = child(i);
            int end = position + child.nodeSize();
            if (end > from && visitor.visit(child, start + position, parent, i) && child.content().size > 0) {
                int inner = position + 1;
                int innerTo = Math.min(child.content().size, to - inner);
                child.content().nodesBetween(Math.max(0, from - inner), innerTo, visitor, start + inner, child);
            }
            position = end;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Fragment fragment && children.equals(fragment.children));
    }

    @Override
    public int hashCode() {
        return children.hashCode();
    }

    @Override
    public String toString() {
        return children.toString();
    }
}
