package org.mithaq.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;

/** Who is writing in which text. Whoever has not for half an hour begins anew, however many others write there meanwhile. */
final class Writing {

    static final Duration REST = Duration.ofMinutes(30);

    private static final int SIZE = 10_000;

    private record Hand(BodyId body, PersonId person) {}

    private final Clock clock;
    private final Map<Hand, Instant> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hand, Instant> eldest) {
            return size() > SIZE;
        }
    };

    Writing(Clock clock) {
        this.clock = clock;
    }

    /** A change by a person. @return whether it is the first since the person rested */
    synchronized boolean begins(BodyId body, PersonId person) {
        var now = clock.instant();
        var before = seen.put(new Hand(body, person), now);
        return before == null || !now.isBefore(before.plus(REST));
    }

    /** The person begins with the next change. */
    synchronized void forget(BodyId body, PersonId person) {
        seen.remove(new Hand(body, person));
    }
}
