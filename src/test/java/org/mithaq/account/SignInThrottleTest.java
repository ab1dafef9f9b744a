package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void fiveFailuresForALoginAtAnAddressAreEnough() {
        fail("layla", "10.0.0.1", SignInThrottle.PAIR_LIMIT - 1);
        assertThat(throttle.allows("layla", "10.0.0.1")).isTrue();
        fail(" LAYLA", "10.0.0.1", 1);

        assertThat(throttle.allows("layla", "10.0.0.1")).isFalse();
        assertThat(throttle.allows("omar", "10.0.0.1")).isTrue();
        assertThat(throttle.allows("layla", "10.0.0.2")).isTrue();
    }

    @Test
    void aQuarterOfAnHourLaterOneMayTryAgain() {
        fail("layla", "10.0.0.1", SignInThrottle.PAIR_LIMIT);
        now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));

        assertThat(throttle.allows("layla", "10.0.0.1")).isTrue();
        fail("layla", "10.0.0.1", 1);
        assertThat(throttle.allows("layla", "10.0.0.1")).isTrue();
    }

    @Test
    void theRightPasswordForgivesThePairOnly() {
        fail("layla", "10.0.0.1", SignInThrottle.PAIR_LIMIT - 1);
        throttle.succeeded("layla", "10.0.0.1");
        fail("layla", "10.0.0.1", SignInThrottle.PAIR_LIMIT - 1);

        assertThat(throttle.allows("layla", "10.0.0.1")).isTrue();
    }

    @Test
    void manyLoginsTriedFromOneAddressAreStopped() {
        IntStream.range(0, SignInThrottle.ADDRESS_LIMIT).forEach(i -> fail("login" + i, "10.0.0.1", 1));

        assertThat(throttle.allows("somebody", "10.0.0.1")).isFalse();
        assertThat(throttle.allows("somebody", "10.0.0.2")).isTrue();
    }

    @Test
    void whoHasSignedInAtAnAddressIsNotShutOutWithIt() {
        throttle.succeeded("layla", "10.0.0.1");
        IntStream.range(0, SignInThrottle.ADDRESS_LIMIT).forEach(i -> fail("login" + i, "10.0.0.1", 1));

        assertThat(throttle.allows(" Layla", "10.0.0.1")).isTrue();
        assertThat(throttle.allows("omar", "10.0.0.1")).isFalse();
        fail("layla", "10.0.0.1", SignInThrottle.PAIR_LIMIT);
        assertThat(throttle.allows("layla", "10.0.0.1"))
                .as("guessing her password")
                .isFalse();
    }

    @Test
    void theSlipsOfAWholeMinistryDoNotShutOutANewcomerAtItsAddress() {
        IntStream.range(0, 100).forEach(i -> throttle.succeeded("official" + i, "10.0.0.1"));
        IntStream.range(0, 100).forEach(i -> fail("official" + i, "10.0.0.1", 2));

        assertThat(throttle.allows("newcomer", "10.0.0.1")).isTrue();
    }

    @Test
    void oneLoginTriedFromManyAddressesIsStopped() {
        IntStream.range(0, SignInThrottle.LOGIN_LIMIT).forEach(i -> fail("layla", "10.0.1." + i, 1));

        assertThat(throttle.allows("layla", "192.0.2.1")).isFalse();
    }

    @Test
    void memoryStaysBounded() {
        IntStream.range(0, 30_000).forEach(i -> fail("login" + i, "address" + i, 1));

        assertThat(throttle.allows("login29999", "address29999")).isTrue();
        assertThat(throttle.counters()).isEqualTo(SignInThrottle.COUNTERS);
        IntStream.range(0, 30_000).forEach(i -> throttle.succeeded("login" + i, "address" + i));
        assertThat(throttle.remembered()).isEqualTo(SignInThrottle.AT_HOME);
    }

    private void fail(String login, String address, int times) {
        IntStream.range(0, times).forEach(i -> throttle.failed(login, address));
    }
}
