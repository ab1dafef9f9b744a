package org.mithaq.prose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of mark, such as emphasis or a link; made once per {@link Schema} and compared by identity. */
public final class MarkType {

    private final String name;
    private final int rank;
    private final boolean inclusive;
    private final Map<String, Attribute> attributes;
    private Set<MarkType> excluded = Set.of();

    MarkType(String name, int rank, boolean inclusive, Map<String, Attribute> attributes) {
        this.name = name;
        this.rank = rank;
        this.inclusive = inclusive;
        this.attributes = attributes;
    }

    void exclude(Set<MarkType> types) {
        excluded = Set.copyOf(types);
    }

    public String name() {
        return name;
    }

    /** The place of this type in a sorted set of marks. */
    public int rank() {
        return rank;
    }

    /** Text typed at the end of the mark takes it on. */
    public boolean inclusive() {
        return inclusive;
    }

    public boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    /** A mark of this type with checked attributes, defaults filled in; throws {@link InvalidContent}. */
    public Mark create(Map<String, ? extends @Nullable Object> attrs) {
        return new Mark(this, NodeType.fill(attributes, attrs, name));
    }

    /** A mark of this type with its default attributes. */
    public Mark create() {
        return create(Map.of());
    }

    /** The first mark of this type in a set, or null. */
    public @Nullable Mark in(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.type() == this) {
                return mark;
            }
        }
        return null;
    }

    Map<String, Attribute> attributes() {
        return attributes;
    }

    @Override
    public String toString() {
        return name;
    }
}
