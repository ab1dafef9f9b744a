package org.mithaq.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The node and mark types of a document. Immutable. Types of two schemas are never the same, so a program uses one schema:
 * {@link #mithaq()}, read from the file that the editor reads too.
 */
public final class Schema {

    private static final class Mithaq {
        static final Schema SCHEMA = load();

        private static Schema load() {
            try (InputStream file = Schema.class.getResourceAsStream("schema.json")) {
                if (file == null) {
                    throw new IllegalStateException("schema.json is not on the class path");
                }
                return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private final Map<String, NodeType> nodes;
    private final Map<String, MarkType> marks;
    private final NodeType topNodeType;

    Schema(Map<String, NodeType> nodes, Map<String, MarkType> marks, NodeType topNodeType) {
        this.nodes = Map.copyOf(nodes);
        this.marks = Map.copyOf(marks);
        this.topNodeType = topNodeType;
    }

    /** The schema of policy texts. */
    public static Schema mithaq() {
        return Mithaq.SCHEMA;
    }

    /** Reads a schema file; throws {@link InvalidContent} when it is not one. */
    public static Schema parse(String json) {
        return new SchemaFile(json).schema();
    }

    public NodeType topNodeType() {
        return topNodeType;
    }

    /** The node type of that name; throws {@link InvalidContent} when there is none. */
    public NodeType nodeType(String name) {
        NodeType type = nodes.get(name);
        if (type == null) {
            throw new InvalidContent("Unknown node type: " + name);
        }
        return type;
    }

    /** The mark type of that name; throws {@link InvalidContent} when there is none. */
    public MarkType markType(String name) {
        MarkType type = marks.get(name);
        if (type == null) {
            throw new InvalidContent("Unknown mark type: " + name);
        }
        return type;
    }

    public Node text(String text) {
        return text(text, List.of());
    }

    /** A text node; throws {@link InvalidContent} when the text is empty. */
    public Node text(String text, List<Mark> markSet) {
        return new Node(nodeType("text"), Map.of(), Fragment.EMPTY, Mark.sorted(markSet), text);
    }

    /** A checked node with the given attributes (defaults filled in) and children. */
    public Node node(String type, Map<String, ? extends @Nullable Object> attrs, Node... children) {
        return nodeType(type).createChecked(attrs, Fragment.of(children), List.of());
    }

    /** A checked node with default attributes. */
    public Node node(String type, Node... children) {
        return node(type, Map.of(), children);
    }

    public Mark mark(String type, Map<String, ? extends @Nullable Object> attrs) {
        return markType(type).create(attrs);
    }

    public Mark mark(String type) {
        return mark(type, Map.of());
    }
}
