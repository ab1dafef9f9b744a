package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the automaton that a content expression compiles to: which node types may follow, and whether the content may
 * end here. Follows {@code ContentMatch} of prosemirror-model.
 */
final class ContentMatch {

    static final ContentMatch EMPTY = new ContentMatch(true);

    record Edge(NodeType type, ContentMatch next) {}

    private final List<Edge> edges = new ArrayList<>(4);
    private final boolean validEnd;

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    /** Only while the automaton is being built. */
    void addEdge(NodeType type, ContentMatch next) {
        edges.add(new Edge(type, next));
    }

    List<Edge> edges() {
        return edges;
    }

    boolean validEnd() {
        return validEnd;
    }

    boolean inlineContent() {
        return !edges.isEmpty() && edges.getFirst().type().isInline();
    }

    @Nullable ContentMatch match(NodeType type) {
        for (Edge edge : edges) {
            if (edge.type() == type) {
                return edge.next();
            }
        }
        return null;
    }

    @Nullable ContentMatch match(Fragment content) {
        return match(content, 0, content.childCount());
    }

    @Nullable ContentMatch match(Fragment content, int from, int to) {
        ContentMatch current = this;
        for (int i = from; current != null && i < to; i++) {
            current = current.match(content.child(i).type());
        }
        return current;
    }

    boolean compatible(ContentMatch other) {
        for (Edge mine : edges) {
            for (Edge theirs : other.edges) {
                if (mine.type() == theirs.type()) {
                    return true;
                }
            }
        }
        return false;
    }
}
