package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A property of inline content, such as emphasis or a link, with its attributes. Immutable. */
public record Mark(MarkType type, Map<String, @Nullable Object> attrs) {

    public @Nullable Object attr(String name) {
        return attrs.get(name);
    }

    /** The set with this mark added at its place; marks that exclude each other follow ProseMirror's rules. */
    public List<Mark> addTo(List<Mark> set) {
        List<Mark> result = new ArrayList<>(set.size() + 1);
        boolean placed = false;
        for (Mark other : set) {
            if (equals(other)) {
                return set;
            }
            if (type.excludes(other.type)) {
                continue;
            }
            if (other.type.excludes(type)) {
                return set;
            }
            if (!placed && other.type.rank() > type.rank()) {
                result.add(this);
                placed = true;
            }
            result.add(other);
        }
        if (!placed) {
            result.add(this);
        }
        return List.copyOf(result);
    }

    /** The set without this mark. */
    public List<Mark> removeFrom(List<Mark> set) {
        int index = set.indexOf(this);
        if (index < 0) {
            return set;
        }
        List<Mark> result = new ArrayList<>(set);
        result.remove(index);
        return List.copyOf(result);
    }

    public boolean isIn(List<Mark> set) {
        return set.contains(this);
    }

    static List<Mark> sorted(List<Mark> marks) {
        if (marks.size() < 2) {
            return List.copyOf(marks);
        }
        return marks.stream()
                .sorted(Comparator.comparingInt(mark -> mark.type.rank()))
                .toList();
    }

    /** Throws {@link InvalidContent} unless the marks are sorted, different and do not exclude each other. */
    static void checkSet(List<Mark> marks, String owner) {
        List<Mark> built = List.of();
        for (Mark mark : marks) {
            built = mark.addTo(built);
        }
        if (!built.equals(marks)) {
            throw new InvalidContent("Invalid collection of marks for node " + owner);
        }
    }

    @Override
    public String toString() {
        return attrs.isEmpty() ? type.name() : type.name() + attrs;
    }
}
