package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as people type them, and the limit on guessing them. */
class JoinCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"ABCD2345", "abcd-2345", " abcd 2345 ", "ABCD٢٣٤٥", "abcd۲۳۴۵"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(JoinCode.read(typed)).contains("ABCD2345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD234", "ABCD23456", "ABCD234O", "ABCD<345", "A\u202eBCD2345"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(JoinCode.read(typed)).isEmpty();
    }

    @Test
    void aVeryLongTextIsNoCode() {
        assertThat(JoinCode.read("ABCD2345" + " ".repeat(1_000))).isEmpty();
    }

    @Test
    void aRandomCodeIsReadAsItself() {
        var code = JoinCode.random();
        assertThat(JoinCode.read(code)).contains(code);
        assertThat(JoinCode.random()).isNotEqualTo(code);
    }

    @Test
    void aHundredWrongCodesFromAnAddressAreEnoughForAQuarterOfAnHour() {
        var clock = new Hands();
        var throttle = new CodeThrottle(clock);
        for (var i = 0; i < CodeThrottle.ADDRESS_LIMIT; i++) {
            assertThat(throttle.allows("hall")).isTrue();
            throttle.failed("hall");
        }
        assertThat(throttle.allows("hall")).isFalse();
        assertThat(throttle.allows("elsewhere")).isTrue();
        clock.now = clock.now.plus(CodeThrottle.WINDOW).plusSeconds(1);
        assertThat(throttle.allows("hall")).isTrue();
    }

    @Test
    void guessesFromManyAddressesAreCountedTogether() {
        var throttle = new CodeThrottle(new Hands());
        for (var i = 0; i < CodeThrottle.TOTAL_LIMIT; i++) {
            throttle.failed("address " + i);
        }
        assertThat(throttle.allows("a new address")).isFalse();
    }

    /** A clock that tests move. */
    static final class Hands extends Clock {

        static final Instant START = Instant.parse("2026-11-28T06:00:00Z");

        Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }
}
