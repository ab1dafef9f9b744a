package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that an item has had: what it had before, and since when it runs now. Derived from times of moves, so it goes on whatever
 * happens to servers and laptops.
 *
 * @param added minutes given beyond the plan
 */
public record Stopwatch(Duration before, @Nullable Instant runningSinceOrNull, Duration added) {

    static final Stopwatch UNTOUCHED = new Stopwatch(Duration.ZERO, null, Duration.ZERO);

    public boolean running() {
        return runningSinceOrNull != null;
    }

    public Duration spent(Instant now) {
        return runningSinceOrNull == null ? before : before.plus(Duration.between(runningSinceOrNull, now));
    }

    /** What is left of the planned and the added minutes; negative when the item has overrun. */
    public Duration left(int minutes, Instant now) {
        return Duration.ofMinutes(minutes).plus(added).minus(spent(now));
    }

    Stopwatch started(Instant at) {
        return running() ? this : new Stopwatch(before, at, added);
    }

    Stopwatch stopped(Instant at) {
        return new Stopwatch(spent(at), null, added);
    }

    Stopwatch extended(Duration more) {
        return new Stopwatch(before, runningSinceOrNull, added.plus(more));
    }
}
