package org.mithaq.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;

class WritingTest {

    private Instant now = Instant.parse("2026-11-28T09:00:00Z");
    private final Writing writing = new Writing(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });
    private final BodyId body = BodyId.random();
    private final PersonId huda = PersonId.random();
    private final PersonId tariq = PersonId.random();

    private boolean begins(PersonId person, Duration later) {
        now = now.plus(later);
        return writing.begins(body, person);
    }

    @Test
    void whoWritesBesideOthersBeginsOnce() {
        assertThat(begins(huda, Duration.ZERO)).isTrue();
        assertThat(begins(tariq, Duration.ofSeconds(1))).isTrue();
        for (var i = 0; i < 10; i++) {
            assertThat(begins(huda, Duration.ofSeconds(1))).isFalse();
            assertThat(begins(tariq, Duration.ofSeconds(1))).isFalse();
        }
    }

    @Test
    void whoRestedForHalfAnHourBeginsAnewAndAnotherTextIsAnotherBeginning() {
        assertThat(begins(huda, Duration.ZERO)).isTrue();
        assertThat(begins(huda, Writing.REST.minusSeconds(1))).isFalse();
        assertThat(begins(huda, Writing.REST)).isTrue();
        assertThat(writing.begins(BodyId.random(), huda)).isTrue();
    }

    @Test
    void whoseBeginningWasTakenBackBeginsAnew() {
        assertThat(begins(huda, Duration.ZERO)).isTrue();
        writing.forget(body, huda);
        assertThat(begins(huda, Duration.ofSeconds(1))).isTrue();
    }
}
