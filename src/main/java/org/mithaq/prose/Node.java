package org.mithaq.prose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node of a document tree, or the whole document. Immutable and shared between versions. Positions are ProseMirror's:
 * one per UTF-16 unit of text, one per leaf, and two (start and end) for any other node.
 */
public final class Node {

    /** Levels below the top node that a document may have. */
    public static final int MAX_NESTING = 30;

    /** Sees each node in document order. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Called for a node.
         *
         * @param pos the position before the node, relative to the content of the node the visit began at
         * @param index the node's place among its parent's children
         * @return whether to go on to the children
         */
        boolean visit(Node node, int pos, @Nullable Node parent, int index);
    }

    private final NodeType type;
    private final Map<String, @Nullable Object> attrs;
    private final Fragment content;
    private final List<Mark> marks;
    private final @Nullable String text;

    Node(
            NodeType type,
            Map<String, @Nullable Object> attrs,
            Fragment content,
            List<Mark> marks,
            @Nullable String text) {
        if (text != null && text.isEmpty()) {
            throw new InvalidContent("Empty text nodes are not allowed");
        }
        this.type = type;
        this.attrs = attrs;
        this.content = content;
        this.marks = marks;
        this.text = text;
    }

    public NodeType type() {
        return type;
    }

    /** The attributes in the order of the schema; values are as {@link #attr} gives them. */
    public Map<String, @Nullable Object> attrs() {
        return attrs;
    }

    /** An attribute: null, String, Boolean, Integer (Long or Double where that does not hold the number) or a list. */
    public @Nullable Object attr(String name) {
        return attrs.get(name);
    }

    public Fragment content() {
        return content;
    }

    public List<Node> children() {
        return content.children();
    }

    public int childCount() {
        return content.childCount();
    }

    public Node child(int index) {
        return content.child(index);
    }

    public List<Mark> marks() {
        return marks;
    }

    /** The text of a text node, null for any other. */
    public @Nullable String text() {
        return text;
    }

    public boolean isText() {
        return text != null;
    }

    public boolean isLeaf() {
        return type.isLeaf();
    }

    public boolean isInline() {
        return type.isInline();
    }

    public boolean isBlock() {
        return type.isBlock();
    }

    public boolean isTextblock() {
        return type.isTextblock();
    }

    public boolean isAtom() {
        return type.isAtom();
    }

    /** The number of positions the node takes. */
    public int nodeSize() {
        return text != null ? text.length() : type.isLeaf() ? 1 : 2 + content.size();
    }

    /** How many levels of nodes lie below this one. */
    int height() {
        return content.height();
    }

    /** All text in the node, joined without separators. */
    public String textContent() {
        return text != null ? text : textBetween(0, content.size(), "");
    }

    /** The text between two positions in the content, with a separator between textblocks. */
    public String textBetween(int from, int to, String blockSeparator) {
        StringBuilder result = new StringBuilder();
        boolean[] first = {true};
        nodesBetween(from, to, (node, pos, parent, index) -> {
            if (node.isTextblock()) {
                result.append(first[0] ? "" : blockSeparator);
                first[0] = false;
            }
            if (node.text != null) {
                result.append(node.text, Math.max(from, pos) - pos, Math.min(node.text.length(), to - pos));
            }
            return true;
        });
        return result.toString();
    }

    /** Visits every node that touches the range between two positions in the content. */
    public void nodesBetween(int from, int to, Visitor visitor) {
        content.nodesBetween(from, to, visitor, 0, this);
    }

    /** Visits every node below this one. */
    public void descendants(Visitor visitor) {
        nodesBetween(0, content.size(), visitor);
    }

    /** The node directly after a position, or the text node around it; null at the end of a node. */
    public @Nullable Node nodeAt(int position) {
        Node node = this;
        int rest = position;
        while (true) {
            Fragment.Place place = node.content.find(rest);
            Node child = node.content.childOrNull(place.index());
            if (child == null || place.offset() == rest || child.isText()) {
                return child;
            }
            rest -= place.offset() + 1;
            node = child;
        }
    }

    /** What is around a position; throws {@link InvalidContent} outside of the document. */
    public ResolvedPos resolve(int position) {
        return ResolvedPos.resolve(this, position);
    }

    /** The part of the document between two positions. */
    public Slice slice(int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        ResolvedPos start = resolve(from);
        ResolvedPos end = resolve(to);
        int depth = start.sharedDepth(to);
        int offset = start.start(depth);
        Fragment cut = start.node(depth).content.cut(from - offset, to - offset);
        return new Slice(cut, start.depth() - depth, end.depth() - depth);
    }

    /** The document with a range replaced by a slice that must fit there; throws {@link InvalidContent}. */
    public Node replace(int from, int to, Slice slice) {
        return Replacement.replace(resolve(from), resolve(to), slice);
    }

    /** The same node with other content, taken as it is. */
    public Node copy(Fragment newContent) {
        return newContent == content ? this : new Node(type, attrs, newContent, marks, text);
    }

    /** The same node with other marks, which must be sorted. */
    public Node mark(List<Mark> newMarks) {
        return newMarks == marks ? this : new Node(type, attrs, content, newMarks, text);
    }

    Node withText(String newText) {
        return new Node(type, attrs, content, marks, newText);
    }

    Node cut(int from, int to) {
        if (text != null) {
            return from == 0 && to == text.length() ? this : withText(text.substring(from, to));
        }
        return copy(content.cut(from, to));
    }

    boolean sameMarkup(Node other) {
        return type == other.type && attrs.equals(other.attrs) && marks.equals(other.marks);
    }

    boolean canReplace(int from, int to, Fragment replacement) {
        ContentMatch before = type.contentMatch().match(content, 0, from);
        if (before == null) {
            throw new InvalidContent("Node " + type.name() + " has invalid content");
        }
        ContentMatch within = before.match(replacement);
        ContentMatch after = within == null ? null : within.match(content, to, childCount());
        return after != null
                && after.validEnd()
                && replacement.children().stream().allMatch(child -> type.allowsMarks(child.marks()));
    }

    /** Throws {@link InvalidContent} unless this node and all below follow the schema. */
    public void check() {
        type.checkContent(content);
        for (Map.Entry<String, Attribute> entry : type.attributes().entrySet()) {
            entry.getValue().validate(attrs.get(entry.getKey()), type.name());
        }
        Mark.checkSet(marks, type.name());
        for (Node child : children()) {
            child.check();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Node node
                        && Objects.equals(text, node.text)
                        && sameMarkup(node)
                        && content.equals(node.content));
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.name(), attrs, marks, text, content);
    }

    @Override
    public String toString() {
        String inner = text != null
                ? "\"" + text + "\""
                : type.name()
                        + (content.isEmpty()
                                ? ""
                                : children().stream().map(Node::toString).collect(Collectors.joining(", ", "(", ")")));
        for (Mark mark : marks.reversed()) {
            inner = mark.type().name() + "(" + inner + ")";
        }
        return inner;
    }
}
