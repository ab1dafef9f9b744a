package org.mithaq.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of codes. A hall sits behind one address, so the limits are wide: a hundred wrong codes in a quarter of an hour from
 * one address, a thousand from anywhere, against 6.5 x 10^11 codes. Counted in memory; the oldest counters are forgotten first.
 */
@Component
final class CodeThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int ADDRESS_LIMIT = 100;
    static final int TOTAL_LIMIT = 1_000;
    static final int COUNTERS = 10_000;

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > COUNTERS;
        }
    };

    private Wrong total = new Wrong(Instant.EPOCH, 0);

    CodeThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether another code may be looked at. */
    synchronized boolean allows(String address) {
        return count(wrong.get(address)) < ADDRESS_LIMIT && count(total) < TOTAL_LIMIT;
    }

    synchronized void failed(String address) {
        wrong.put(address, oneMore(wrong.get(address)));
        total = oneMore(total);
    }

    private Wrong oneMore(@Nullable Wrong before) {
        return before == null || count(before) == 0
                ? new Wrong(clock.instant(), 1)
                : new Wrong(before.since(), before.count() + 1);
    }

    private int count(@Nullable Wrong known) {
        return known == null || known.since().plus(WINDOW).isBefore(clock.instant()) ? 0 : known.count();
    }

    private record Wrong(Instant since, int count) {}
}
