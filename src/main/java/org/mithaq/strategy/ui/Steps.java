package org.mithaq.strategy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.Section;

/** Where one keystroke takes a section in an outline; empty where it cannot go further. */
final class Steps {

    enum Way {
        UP,
        DOWN,
        /** Becomes the last child of the section before it. */
        IN,
        /** Goes after its parent. */
        OUT
    }

    /** An index among the children of a parent, counted without the section that moves. */
    record Step(@Nullable SectionId parent, int index) {}

    private final List<Section> outline;

    Steps(List<Section> outline) {
        this.outline = outline;
    }

    Optional<Step> of(Section section, Way way) {
        var parent = section.parentOrNull();
        var siblings = children(parent);
        var index = siblings.indexOf(section.id());
        return switch (way) {
            case UP -> index > 0 ? Optional.of(new Step(parent, index - 1)) : Optional.empty();
            case DOWN ->
                index >= 0 && index < siblings.size() - 1 ? Optional.of(new Step(parent, index + 1)) : Optional.empty();
            case IN ->
                index > 0
                        ? Optional.of(new Step(
                                siblings.get(index - 1),
                                children(siblings.get(index - 1)).size()))
                        : Optional.empty();
            case OUT ->
                outline.stream()
                        .filter(each -> each.id().equals(parent))
                        .findFirst()
                        .map(above -> new Step(
                                above.parentOrNull(),
                                children(above.parentOrNull()).indexOf(above.id()) + 1));
        };
    }

    /** Where the section stands now. */
    Step now(Section section) {
        return new Step(section.parentOrNull(), children(section.parentOrNull()).indexOf(section.id()));
    }

    /** Dropped before another section: its index among the siblings there, without the one that moves. */
    Step before(Section moving, Section other) {
        if (moving.id().equals(other.id())) {
            return now(moving);
        }
        var siblings = new ArrayList<>(children(other.parentOrNull()));
        siblings.remove(moving.id());
        return new Step(other.parentOrNull(), Math.max(0, siblings.indexOf(other.id())));
    }

    List<SectionId> children(@Nullable SectionId parent) {
        return outline.stream()
                .filter(section -> Objects.equals(section.parentOrNull(), parent))
                .map(Section::id)
                .toList();
    }
}
