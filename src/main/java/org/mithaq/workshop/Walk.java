package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import org.mithaq.workshop.group.Rounds;

/**
 * The gallery walk of the groups of an item. Its rounds follow the clock of the item during which it began: pausing that pauses them.
 *
 * @param version counts what was done to it by hand
 */
public record Walk(AgendaItemId item, long version, AgendaItemId clock, Rounds rounds, boolean ended) {

    /**
     * How far a walk is at some moment.
     *
     * @param round from 1
     * @param of how many rounds there are
     * @param over whether every board was visited by every other group; everybody then goes where they like
     * @param left of the round, zero when nothing counts down
     * @param running whether the clock runs
     */
    public record Stand(int round, int of, boolean over, Duration left, boolean running) {

        /** Whether somebody who looks sees the same, but for the seconds. */
        public boolean looksLike(Stand other) {
            return round == other.round && of == other.of && over == other.over && running == other.running;
        }
    }

    /** @param groups how many walk; two or more */
    Stand stand(Session session, int groups, Instant now) {
        var watch = session.watch(clock);
        var spent = watch.spent(now);
        var over = rounds.over(groups, spent);
        return new Stand(
                Math.min(groups - 1, rounds.round(groups, spent)),
                groups - 1,
                over,
                rounds.left(groups, spent),
                watch.running() && rounds.timed() && !over);
    }
}
