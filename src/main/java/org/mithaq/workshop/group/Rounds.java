package org.mithaq.workshop.group;

import java.time.Duration;
import org.mithaq.common.Invalid;

/**
 * The rounds of a gallery walk: in each of them every group visits another board, and no board is visited twice by the same group. Rounds
 * follow each other by the clock, or when somebody says so, or both. Immutable.
 *
 * @param begun the round, from 1, that was begun last by hand
 * @param at how long the walk's clock had run when that round began
 * @param length of a round; zero when rounds are advanced by hand only
 */
public record Rounds(int begun, Duration at, Duration length) {

    public static final Duration LONGEST = Duration.ofMinutes(60);

    public Rounds {
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new Invalid("workshop.walk.refusal.minutes", LONGEST.toMinutes());
        }
    }

    public boolean timed() {
        return !length.isZero();
    }

    /** The round that goes on, from 1; one more than there are when all boards were visited. @param groups two or more */
    public int round(int groups, Duration spent) {
        var passed = timed() ? Math.max(0, spent.minus(at).dividedBy(length)) : 0;
        return (int) Math.min(groups, begun + passed);
    }

    /** What is left of the round; zero when rounds have no length or all are over. */
    public Duration left(int groups, Duration spent) {
        if (!timed() || over(groups, spent)) {
            return Duration.ZERO;
        }
        var inRound = spent.minus(at).toMillis() % length.toMillis();
        return length.minusMillis(Math.max(0, inRound));
    }

    /** Whether every group has been at every other board. */
    public boolean over(int groups, Duration spent) {
        return round(groups, spent) >= groups;
    }

    /** The board that a group visits in a round, both counted from 0 in the order of groups. */
    public static int visited(int group, int round, int groups) {
        return (group + round) % groups;
    }

    /** The next round begins now. */
    public Rounds next(int groups, Duration spent) {
        return new Rounds(Math.min(groups, round(groups, spent) + 1), spent, length);
    }

    /** The round before begins again now; the first stays the first. */
    public Rounds back(int groups, Duration spent) {
        return new Rounds(Math.max(1, round(groups, spent) - 1), spent, length);
    }
}
