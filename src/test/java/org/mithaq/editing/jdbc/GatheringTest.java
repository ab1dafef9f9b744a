package org.mithaq.editing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final long MILLI = 1_000_000;

    private final Gathering gathering = new Gathering();
    private long now;

    private void commits(int count, int together, long nanos) {
        for (var i = 0; i < count; i++) {
            gathering.committed(together, now, now + nanos);
            now += nanos;
        }
    }

    @Test
    void whoCommitsAloneNeverWaitsHoweverOften() {
        commits(1_000, 1, 2 * MILLI);
        assertThat(gathering.rest(now)).isZero();
    }

    @Test
    void aCrowdWaitsForWhatTheCommitsCostAndNoLongerThanTwentyMilliseconds() {
        commits(50, 3, 2 * MILLI);
        assertThat(gathering.rest(now)).isBetween(Duration.ofMillis(7), Duration.ofMillis(8));
        assertThat(gathering.rest(now + 5 * MILLI)).isBetween(Duration.ofMillis(2), Duration.ofMillis(3));
        assertThat(gathering.rest(now + 10 * MILLI)).as("already waited").isZero();
        commits(50, 30, 30 * MILLI);
        assertThat(gathering.rest(now)).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void theCrowdIsForgottenWhenItsTextsCommitAloneAgain() {
        commits(50, 10, 2 * MILLI);
        commits(50, 1, 2 * MILLI);
        assertThat(gathering.rest(now)).isZero();
    }
}
