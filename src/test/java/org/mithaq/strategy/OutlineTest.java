package org.mithaq.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Invalid;
import org.mithaq.common.SectionId;

class OutlineTest {

    private final SectionId a = SectionId.random();
    private final SectionId b = SectionId.random();
    private final SectionId c = SectionId.random();
    private final SectionId annex = SectionId.random();

    @Test
    void sectionsAreNumberedAndAnnexesLettered() {
        var outline = flat().moved(c, b, 0);

        assertThat(outline.numbers())
                .containsEntry(a, "1")
                .containsEntry(b, "2")
                .containsEntry(c, "2.1")
                .containsEntry(annex, "A");
    }

    @Test
    void manyAnnexesGoOnAfterZ() {
        var outline = new Outline(List.of());
        var last = SectionId.random();
        for (var i = 0; i < 27; i++) {
            outline = outline.with(i == 26 ? last : SectionId.random(), null, i, true);
        }

        assertThat(outline.numbers()).containsEntry(last, "AA");
    }

    @Test
    void aSectionDoesNotGoInsideItself() {
        var outline = flat().moved(c, b, 0);

        assertThatThrownBy(() -> outline.moved(b, c, 0))
                .isInstanceOf(Invalid.class)
                .hasMessage("strategy.refusal.insideItself");
        assertThatThrownBy(() -> outline.moved(b, b, 0)).hasMessage("strategy.refusal.insideItself");
    }

    @Test
    void theTreeIsAtMostThreeDeepAndTwoHundredLarge() {
        var deep = flat().moved(b, a, 0).moved(c, b, 0);

        assertThatThrownBy(() -> deep.moved(annex, c, 0)).hasMessage("strategy.refusal.tooDeep");
        assertThatThrownBy(() -> deep.moved(a, annex, 0)).hasMessage("strategy.refusal.tooDeep");
        var full = new Outline(List.of());
        for (var i = 0; i < Outline.MAX_SECTIONS; i++) {
            full = full.with(SectionId.random(), null, 0, false);
        }
        var last = full;
        assertThatThrownBy(() -> last.with(a, null, 0, false)).hasMessage("strategy.refusal.tooManySections");
    }

    @Test
    void anyMovesKeepAValidTree() {
        for (var seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var ids = new ArrayList<SectionId>();
            var outline = new Outline(List.of());
            for (var step = 0; step < 80; step++) {
                outline = step(outline, ids, random);
                valid(outline, ids);
            }
        }
    }

    private static Outline step(Outline outline, List<SectionId> ids, Random random) {
        @Nullable SectionId parent = ids.isEmpty() || random.nextInt(3) == 0 ? null : pick(ids, random);
        try {
            switch (random.nextInt(ids.isEmpty() ? 1 : 5)) {
                case 0 -> {
                    var id = SectionId.random();
                    var with = outline.with(id, parent, random.nextInt(12) - 2, random.nextInt(5) == 0);
                    ids.add(id);
                    return with;
                }
                case 1 -> {
                    var gone = outline.withDescendants(pick(ids, random));
                    ids.removeAll(gone);
                    return outline.without(gone);
                }
                default -> {
                    return outline.moved(pick(ids, random), parent, random.nextInt(12) - 2);
                }
            }
        } catch (Invalid refused) {
            assertThat(refused.key()).isIn("strategy.refusal.tooDeep", "strategy.refusal.insideItself");
            return outline;
        }
    }

    private static void valid(Outline outline, List<SectionId> ids) {
        var numbers = outline.numbers();
        assertThat(numbers.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(new HashSet<>(numbers.values())).hasSize(ids.size());
        assertThat(numbers.values()).allMatch(number -> number.split("\\.").length <= Outline.MAX_DEPTH);
        for (var place : outline.changedSince(new Outline(List.of()))) {
            assertThat(outline.children(place.parent()).get(place.index())).isEqualTo(place.id());
        }
    }

    private static SectionId pick(List<SectionId> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private Outline flat() {
        return new Outline(List.of(
                new Outline.Place(a, null, 0, false),
                new Outline.Place(b, null, 1, false),
                new Outline.Place(c, null, 2, false),
                new Outline.Place(annex, null, 3, true)));
    }
}
