package org.mithaq.workshop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.workshop.evaluation.Statement.PURPOSE;
import static org.mithaq.workshop.evaluation.Statement.TIME;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Invalid;

class TallyTest {

    private static final Sheet CONTENT = new Sheet(Map.of(PURPOSE, 5, TIME, 4), "نقاش صريح", "");
    private static final Sheet HURRIED = new Sheet(Map.of(PURPOSE, 4, TIME, 1), "the cards", "more time");
    private static final Sheet SILENT = new Sheet(Map.of(TIME, 2), "", "");

    @Test
    void marksAreCountedAndTheMiddleOneIsTold() {
        var tally = Tally.EMPTY.with(CONTENT).with(HURRIED).with(SILENT);
        assertThat(tally.answers()).isEqualTo(3);
        assertThat(tally.counts(TIME)).containsExactly(1, 1, 0, 1, 0);
        assertThat(tally.median(TIME)).isEqualTo(2);
        assertThat(tally.median(PURPOSE)).isEqualTo(4.5);
        assertThat(tally.marked(PURPOSE)).isEqualTo(2);
        assertThat(tally.median(Statement.RESULT)).isZero();
    }

    @Test
    void theOrderInWhichSheetsComeLeavesNoTrace() {
        var one = Tally.EMPTY.with(CONTENT).with(HURRIED).with(SILENT);
        var other = Tally.EMPTY.with(SILENT).with(HURRIED).with(CONTENT);
        assertThat(one.write()).isEqualTo(other.write());
        assertThat(one).isEqualTo(other);
    }

    @Test
    void marksAndWordsOfASheetDoNotStandTogether() {
        var swapped = Tally.EMPTY
                .with(new Sheet(CONTENT.marks(), HURRIED.keep(), HURRIED.change()))
                .with(new Sheet(HURRIED.marks(), CONTENT.keep(), CONTENT.change()));
        assertThat(swapped.write())
                .isEqualTo(Tally.EMPTY.with(CONTENT).with(HURRIED).write());
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var tally =
                Tally.EMPTY.with(new Sheet(Map.of(PURPOSE, 3), "\"<b>\n", "}")).with(CONTENT);
        assertThat(Tally.read(tally.write())).isEqualTo(tally);
        assertThat(Tally.read(Tally.EMPTY.write())).isEqualTo(Tally.EMPTY);
    }

    @Test
    void twoAnswersAreNotShownAndThreeAre() {
        var two = Tally.EMPTY.with(CONTENT).with(HURRIED);
        assertThat(two.isShown()).isFalse();
        assertThat(two.with(SILENT).isShown()).isTrue();
    }

    @Test
    void aSheetSaysSomethingAndStaysOnTheScale() {
        assertThatThrownBy(() -> new Sheet(Map.of(), "  ", "")).isInstanceOf(Invalid.class);
        for (var mark : List.of(0, 6, -1)) {
            assertThatThrownBy(() -> new Sheet(Map.of(TIME, mark), "", "")).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> new Sheet(Map.of(), "x".repeat(1_001), "")).isInstanceOf(Invalid.class);
        assertThat(new Sheet(Map.of(), "bad\u202e words", "").keep()).isEqualTo("bad words");
    }
}
