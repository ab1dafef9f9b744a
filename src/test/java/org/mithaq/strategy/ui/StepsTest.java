package org.mithaq.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.ui.Steps.Step;
import org.mithaq.strategy.ui.Steps.Way;

class StepsTest {

    private final Section first = section(null, 0);
    private final Section second = section(null, 1);
    private final Section child = section(second.id(), 0);
    private final Section third = section(null, 2);
    private final Steps steps = new Steps(List.of(first, second, child, third));

    @Test
    void upAndDownStayAmongTheNeighbours() {
        assertThat(steps.of(second, Way.UP)).contains(new Step(null, 0));
        assertThat(steps.of(second, Way.DOWN)).contains(new Step(null, 2));
        assertThat(steps.of(first, Way.UP)).isEmpty();
        assertThat(steps.of(third, Way.DOWN)).isEmpty();
        assertThat(steps.of(child, Way.UP)).isEmpty();
    }

    @Test
    void inGoesBelowTheSectionBefore() {
        assertThat(steps.of(third, Way.IN)).contains(new Step(second.id(), 1));
        assertThat(steps.of(first, Way.IN)).isEmpty();
    }

    @Test
    void outGoesAfterTheParent() {
        assertThat(steps.of(child, Way.OUT)).contains(new Step(null, 2));
        assertThat(steps.of(second, Way.OUT)).isEqualTo(Optional.empty());
    }

    @Test
    void droppingBeforeASectionCountsWithoutTheOneThatMoves() {
        assertThat(steps.before(first, third)).isEqualTo(new Step(null, 1));
        assertThat(steps.before(third, first)).isEqualTo(new Step(null, 0));
        assertThat(steps.before(third, third)).isEqualTo(steps.now(third));
    }

    private static Section section(@Nullable SectionId parent, int index) {
        return new Section(
                SectionId.random(),
                new StrategyId(new java.util.UUID(0, 0)),
                0,
                parent,
                index,
                "",
                new Section.SectionData(
                        Bilingual.EMPTY,
                        Bilingual.EMPTY,
                        List.of(),
                        List.of(),
                        null,
                        Bilingual.EMPTY,
                        List.of(),
                        Set.of(),
                        false,
                        "text",
                        null,
                        null),
                Set.of(),
                SectionState.EMPTY);
    }
}
