package org.mithaq.prose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of node, such as a paragraph or a table; made once per {@link Schema} and compared by identity. */
public final class NodeType {

    private final String name;
    private final Set<String> groups;
    private final boolean inline;
    private final boolean declaredAtom;
    private final boolean isolating;
    private final Map<String, Attribute> attributes;
    private ContentMatch contentMatch = ContentMatch.EMPTY;
    private @Nullable Set<MarkType> allowedMarks = Set.of();

    NodeType(
            String name,
            Set<String> groups,
            boolean inline,
            boolean atom,
            boolean isolating,
            Map<String, Attribute> attributes) {
        this.name = name;
        this.groups = groups;
        this.inline = inline;
        this.declaredAtom = atom;
        this.isolating = isolating;
        this.attributes = attributes;
    }

    void complete(ContentMatch match, @Nullable Set<MarkType> marks) {
        contentMatch = match;
        allowedMarks = marks == null ? null : Set.copyOf(marks);
    }

    public String name() {
        return name;
    }

    public boolean isText() {
        return name.equals("text");
    }

    public boolean isInline() {
        return inline;
    }

    public boolean isBlock() {
        return !inline;
    }

    /** A block that holds inline content. */
    public boolean isTextblock() {
        return isBlock() && inlineContent();
    }

    public boolean inlineContent() {
        return contentMatch.inlineContent();
    }

    /** Allows no content at all. */
    public boolean isLeaf() {
        return contentMatch == ContentMatch.EMPTY;
    }

    /** A leaf, or declared to be edited as one unit, such as a footnote. */
    public boolean isAtom() {
        return isLeaf() || declaredAtom;
    }

    /** Editing does not cross its borders. */
    public boolean isolating() {
        return isolating;
    }

    public boolean isInGroup(String group) {
        return groups.contains(group);
    }

    public boolean hasAttribute(String attribute) {
        return attributes.containsKey(attribute);
    }

    boolean hasRequiredAttributes() {
        return attributes.values().stream().anyMatch(Attribute::required);
    }

    Map<String, Attribute> attributes() {
        return attributes;
    }

    ContentMatch contentMatch() {
        return contentMatch;
    }

    boolean compatibleContent(NodeType other) {
        return this == other || contentMatch.compatible(other.contentMatch);
    }

    /** True when the children are what this type may hold, in an order it allows, with marks it allows. */
    public boolean validContent(Fragment content) {
        ContentMatch result = contentMatch.match(content);
        if (result == null || !result.validEnd()) {
            return false;
        }
        return content.children().stream().allMatch(child -> allowsMarks(child.marks()));
    }

    public boolean allowsMark(MarkType type) {
        return allowedMarks == null || allowedMarks.contains(type);
    }

    boolean allowsMarks(List<Mark> marks) {
        if (allowedMarks == null) {
            return true;
        }
        for (Mark mark : marks) {
            if (!allowedMarks.contains(mark.type())) {
                return false;
            }
        }
        return true;
    }

    /**
     * A node of this type with checked attributes, defaults filled in; the content is taken as it is, as in ProseMirror's
     * {@code create}. Throws {@link InvalidContent}.
     */
    public Node create(Map<String, ? extends @Nullable Object> attrs, Fragment content, List<Mark> marks) {
        if (isText()) {
            throw new InvalidContent("Text nodes are made from text");
        }
        return new Node(this, fill(attributes, attrs, name), content, Mark.sorted(marks), null);
    }

    /** A node of this type whose children are checked too; throws {@link InvalidContent}. */
    public Node createChecked(Map<String, ? extends @Nullable Object> attrs, Fragment content, List<Mark> marks) {
        checkContent(content);
        return create(attrs, content, marks);
    }

    void checkContent(Fragment content) {
        if (!validContent(content)) {
            throw new InvalidContent("Invalid content for node " + name);
        }
    }

    static Map<String, @Nullable Object> fill(
            Map<String, Attribute> attributes, Map<String, ? extends @Nullable Object> given, String owner) {
        for (String name : given.keySet()) {
            if (!attributes.containsKey(name)) {
                throw new InvalidContent("Unsupported attribute " + name + " for " + owner);
            }
        }
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        for (Attribute attribute : attributes.values()) {
            if (given.containsKey(attribute.name())) {
                Object value = AttributeValues.normal(given.get(attribute.name()));
                attribute.validate(value, owner);
                filled.put(attribute.name(), value);
            } else if (attribute.required()) {
                throw new InvalidContent("No value supplied for attribute " + attribute.name() + " of " + owner);
            } else {
                filled.put(attribute.name(), attribute.defaultValue());
            }
        }
        return Collections.unmodifiableMap(filled);
    }

    @Override
    public String toString() {
        return name;
    }
}
