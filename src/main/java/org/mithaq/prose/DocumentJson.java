package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes documents in ProseMirror's JSON. Reading holds a document to the schema, to the limits of its attributes
 * and to {@link Node#MAX_NESTING}, and refuses what it does not know; it throws {@link InvalidDocument}. Thread-safe.
 */
public final class DocumentJson {

    private static final Set<String> NODE_KEYS = Set.of("type", "attrs", "content", "marks");
    private static final Set<String> TEXT_KEYS = Set.of("type", "text", "marks");
    private static final Set<String> MARK_KEYS = Set.of("type", "attrs");

    private final Schema schema;
    private final JsonMapper mapper = JsonMapper.shared();

    public DocumentJson(Schema schema) {
        this.schema = schema;
    }

    public Schema schema() {
        return schema;
    }

    public Node read(String json) {
        try {
            return read(mapper.readTree(json));
        } catch (JacksonException malformed) {
            throw new InvalidDocument("Not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    public Node read(JsonNode json) {
        try {
            Node document = readNode(json, 0);
            if (document.type() != schema.topNodeType()) {
                throw new InvalidDocument(
                        "A document begins with " + schema.topNodeType() + ", not " + document.type());
            }
            if (!document.marks().isEmpty()) {
                throw new InvalidDocument("A document has no marks");
            }
            document.check();
            return document;
        } catch (InvalidDocument invalid) {
            throw invalid;
        } catch (InvalidContent refused) {
            throw new InvalidDocument(Objects.requireNonNull(refused.getMessage()), refused);
        }
    }

    /** The document as compact JSON, with attributes in the order of the schema; equal documents give equal text. */
    public String write(Node node) {
        return JsonText.of(toJson(node));
    }

    public ObjectNode toJson(Node node) {
        ObjectNode json = mapper.createObjectNode().put("type", node.type().name());
        if (!node.attrs().isEmpty()) {
            json.set("attrs", JsonText.tree(node.attrs()));
        }
        if (!node.content().isEmpty()) {
            json.set("content", toJson(node.content()));
        }
        if (!node.marks().isEmpty()) {
            ArrayNode marks = json.putArray("marks");
            node.marks().forEach(mark -> marks.add(toJson(mark)));
        }
        if (node.text() != null) {
            json.put("text", node.text());
        }
        return json;
    }

    ArrayNode toJson(Fragment content) {
        ArrayNode json = mapper.createArrayNode();
        content.children().forEach(child -> json.add(toJson(child)));
        return json;
    }

    ObjectNode toJson(Mark mark) {
        ObjectNode json = mapper.createObjectNode().put("type", mark.type().name());
        if (!mark.attrs().isEmpty()) {
            json.set("attrs", JsonText.tree(mark.attrs()));
        }
        return json;
    }

    private Node readNode(JsonNode json, int depth) {
        if (depth > Node.MAX_NESTING) {
            throw new InvalidContent("Nested deeper than " + Node.MAX_NESTING);
        }
        if (!json.isObject()) {
            throw new InvalidContent("A node is not an object");
        }
        String name = name(json);
        List<Mark> marks = readMarks(json.get("marks"));
        Mark.checkSet(marks, name);
        if (name.equals("text")) {
            onlyKeys(json, TEXT_KEYS, name);
            JsonNode text = json.get("text");
            if (text == null || !text.isString()) {
                throw new InvalidContent("A text node has no text");
            }
            return schema.text(text.stringValue(), marks);
        }
        onlyKeys(json, NODE_KEYS, name);
        NodeType type = schema.nodeType(name);
        Fragment content = readFragment(json.get("content"), depth + 1);
        return type.create(AttributeValues.readAll(json.get("attrs"), name), content, marks);
    }

    Fragment readFragment(@Nullable JsonNode json, int depth) {
        if (json == null || json.isNull()) {
            return Fragment.EMPTY;
        }
        if (!json.isArray()) {
            throw new InvalidContent("Content is not a list");
        }
        List<Node> nodes = new ArrayList<>(json.size());
        json.forEach(child -> nodes.add(readNode(child, depth)));
        return Fragment.of(nodes);
    }

    private List<Mark> readMarks(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return List.of();
        }
        if (!json.isArray()) {
            throw new InvalidContent("Marks are not a list");
        }
        List<Mark> marks = new ArrayList<>(json.size());
        json.forEach(mark -> marks.add(readMark(mark)));
        return Mark.sorted(marks);
    }

    Mark readMark(@Nullable JsonNode json) {
        if (json == null || !json.isObject()) {
            throw new InvalidContent("A mark is not an object");
        }
        String name = name(json);
        onlyKeys(json, MARK_KEYS, name);
        return schema.markType(name).create(AttributeValues.readAll(json.get("attrs"), name));
    }

    private static String name(JsonNode json) {
        JsonNode type = json.get("type");
        if (type == null || !type.isString()) {
            throw new InvalidContent("A node or mark has no type");
        }
        return type.stringValue();
    }

    private static void onlyKeys(JsonNode json, Set<String> known, String owner) {
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                throw new InvalidContent("Unknown property " + key + " of " + owner);
            }
        }
    }
}
