package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepMapTest {

    private static final StepMap INSERTION = StepMap.of(2, 0, 4);
    private static final StepMap DELETION = StepMap.of(2, 4, 0);
    private static final StepMap REPLACEMENT = StepMap.of(2, 4, 4);

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "2, 1, 6", "2, -1, 2", "3, 1, 7"})
    void mapsThroughAnInsertion(int pos, int assoc, int mapped) {
        assertThat(INSERTION.map(pos, assoc)).isEqualTo(mapped);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, ''",
        "2, -1, 2, 'after'",
        "2, 1, 2, 'deleted after'",
        "3, 1, 2, 'deleted before after across'",
        "3, -1, 2, 'deleted before after across'",
        "6, 1, 2, 'before'",
        "6, -1, 2, 'deleted before'",
        "7, 1, 3, ''"
    })
    void mapsThroughADeletionAndTellsWhatIsGone(int pos, int assoc, int mapped, String gone) {
        MapResult result = DELETION.mapResult(pos, assoc);
        assertThat(result.pos()).isEqualTo(mapped);
        assertThat(flags(result)).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "2, 1, 2", "4, 1, 6", "4, -1, 2", "6, -1, 6", "8, 1, 8"})
    void mapsThroughAReplacement(int pos, int assoc, int mapped) {
        assertThat(REPLACEMENT.map(pos, assoc)).isEqualTo(mapped);
    }

    @Test
    void invertsItself() {
        assertThat(INSERTION.invert().map(6, 1)).isEqualTo(2);
        assertThat(INSERTION.invert().map(4, 1)).isEqualTo(2);
        assertThat(DELETION.invert().map(7, 1)).isEqualTo(11);
        assertThat(DELETION.invert().invert()).isEqualTo(DELETION);
        assertThat(StepMap.EMPTY.invert()).isSameAs(StepMap.EMPTY);
    }

    @Test
    void tellsItsRangesBeforeAndAfter() {
        List<String> ranges = new ArrayList<>();
        StepMap map = StepMap.of(1, 2, 5, 10, 3, 0);
        map.forEach((oldStart, oldEnd, newStart, newEnd) ->
                ranges.add(oldStart + "-" + oldEnd + " to " + newStart + "-" + newEnd));
        map.invert()
                .forEach((oldStart, oldEnd, newStart, newEnd) ->
                        ranges.add(oldStart + "-" + oldEnd + " to " + newStart + "-" + newEnd));
        assertThat(ranges).containsExactly("1-3 to 1-6", "10-13 to 13-13", "1-6 to 1-3", "13-13 to 10-13");
    }

    @Test
    void bringsBackAPositionInsideADeletionThatIsUndone() {
        Mapping mapping = new Mapping();
        mapping.appendMap(DELETION);
        mapping.appendMap(DELETION.invert(), 0);
        assertThat(mapping.map(4, 1)).isEqualTo(4);
        assertThat(mapping.mapResult(4, 1).deleted()).isFalse();
    }

    @Test
    void losesThatPositionWhenTheMapsAreNotMirrors() {
        Mapping mapping = new Mapping(List.of(DELETION, DELETION.invert()));
        assertThat(mapping.map(4, 1)).isEqualTo(6);
        assertThat(mapping.mapResult(4, 1).deleted()).isTrue();
    }

    @Test
    void bringsBackAPositionOverWhatOthersInserted() {
        Mapping mapping = new Mapping();
        mapping.appendMap(DELETION);
        mapping.appendMap(StepMap.of(0, 0, 3));
        mapping.appendMap(StepMap.of(5, 0, 4), 0);
        assertThat(mapping.map(4, 1)).isEqualTo(7);
        assertThat(mapping.slice(1).map(2, 1)).isEqualTo(9);
    }

    private static String flags(MapResult result) {
        List<String> flags = new ArrayList<>();
        if (result.deleted()) {
            flags.add("deleted");
        }
        if (result.deletedBefore()) {
            flags.add("before");
        }
        if (result.deletedAfter()) {
            flags.add("after");
        }
        if (result.deletedAcross()) {
            flags.add("across");
        }
        return String.join(" ", flags);
    }
}
