package org.mithaq.workshop.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Invalid;

class RoundsTest {

    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void everyGroupVisitsEveryOtherBoardOnceAndNoBoardIsVisitedByTwoAtATime() {
        for (var groups = 2; groups <= 12; groups++) {
            for (var group = 0; group < groups; group++) {
                var seen = new HashSet<Integer>();
                for (var round = 1; round < groups; round++) {
                    assertThat(seen.add(Rounds.visited(group, round, groups))).isTrue();
                }
                assertThat(seen).hasSize(groups - 1).doesNotContain(group);
            }
            for (var round = 1; round < groups; round++) {
                var boards = new HashSet<Integer>();
                for (var group = 0; group < groups; group++) {
                    assertThat(boards.add(Rounds.visited(group, round, groups))).isTrue();
                }
            }
        }
    }

    @Test
    void roundsFollowTheClockAndEndWhenAllBoardsWereVisited() {
        var rounds = new Rounds(1, Duration.ofMinutes(10), FIVE);
        assertThat(rounds.round(3, Duration.ofMinutes(10))).isEqualTo(1);
        assertThat(rounds.left(3, Duration.ofMinutes(12))).isEqualTo(Duration.ofMinutes(3));
        assertThat(rounds.round(3, Duration.ofMinutes(15))).isEqualTo(2);
        assertThat(rounds.over(3, Duration.ofMinutes(15))).isFalse();
        assertThat(rounds.over(3, Duration.ofMinutes(20))).isTrue();
        assertThat(rounds.left(3, Duration.ofMinutes(20))).isZero();
        assertThat(rounds.round(3, Duration.ofHours(9))).isEqualTo(3);
    }

    @Test
    void theNextRoundBeginsEarlyWithItsWholeLengthAndGoesBack() {
        var early = new Rounds(1, Duration.ZERO, FIVE).next(4, Duration.ofMinutes(2));
        assertThat(early.round(4, Duration.ofMinutes(2))).isEqualTo(2);
        assertThat(early.left(4, Duration.ofMinutes(2))).isEqualTo(FIVE);
        assertThat(early.round(4, Duration.ofMinutes(7))).isEqualTo(3);
        assertThat(early.back(4, Duration.ofMinutes(3)).round(4, Duration.ofMinutes(3)))
                .isEqualTo(1);
        assertThat(new Rounds(1, Duration.ZERO, FIVE).back(4, Duration.ZERO).begun())
                .isEqualTo(1);
    }

    @Test
    void roundsWithoutALengthWaitForSomebody() {
        var rounds = new Rounds(1, Duration.ZERO, Duration.ZERO);
        assertThat(rounds.round(3, Duration.ofHours(5))).isEqualTo(1);
        assertThat(rounds.next(3, Duration.ofHours(5)).round(3, Duration.ofHours(6)))
                .isEqualTo(2);
        assertThat(rounds.next(3, FIVE).next(3, FIVE).next(3, FIVE).over(3, FIVE))
                .isTrue();
    }

    @Test
    void aClockThatWasSetBackNeverMakesARoundLongerThanItIs() {
        assertThat(new Rounds(2, FIVE, FIVE).left(4, Duration.ZERO)).isEqualTo(FIVE);
        assertThat(new Rounds(2, FIVE, FIVE).round(4, Duration.ZERO)).isEqualTo(2);
    }

    @Test
    void aRoundIsAnHourAtMost() {
        assertThatThrownBy(() -> new Rounds(1, Duration.ZERO, Duration.ofMinutes(61)))
                .isInstanceOf(Invalid.class);
    }
}
