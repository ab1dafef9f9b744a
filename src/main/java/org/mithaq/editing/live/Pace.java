package org.mithaq.editing.live;

import java.time.Duration;

/**
 * How long a room waits between two rounds: not at all while it is quiet; when many type before many readers, some times what a round
 * costs, so that one frame carries what would have been many and the room takes a bounded share of a processor. Never longer than a
 * fraction of what the eye notices. Used by the room's writer only.
 */
final class Pace {

    /** Entries times readers in a second that are sent one by one without anybody noticing. */
    private static final long QUIET = 1_000;

    /** A busy room rests so many times as long as a round took. */
    private static final double SHARE = 20;

    /** What sending one frame to one reader costs, roughly; it is done by other threads and not measured. */
    private static final double SENDING = 20_000;

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(40);
    private static final double WINDOW = 1e9;
    private static final double MEMORY = 0.8;

    /** Carets of so many people may be told to each of them as often as {@link Times#presence()} says. */
    private static final Duration PRESENCE_PER_PAIR = Duration.ofNanos(100_000);

    private double level;
    private double cost;
    private long at;

    Pace(long now) {
        this.at = now;
    }

    /** So many entries were sent to so many, after so many nanoseconds of judging, committing and telling. */
    void sent(int entries, int readers, long took, long now) {
        fade(now);
        level += (double) entries * readers;
        cost = MEMORY * cost + (1 - MEMORY) * (took + SENDING * readers);
    }

    Duration rest(long now) {
        fade(now);
        return level < QUIET
                ? Duration.ZERO
                : Duration.ofNanos(Math.clamp((long) (SHARE * cost), SHORTEST.toNanos(), LONGEST.toNanos()));
    }

    /** Everybody's carets go to everybody: with a hundred people that is worth once a second only. */
    static Duration presence(int people, Duration usual) {
        var crowded = PRESENCE_PER_PAIR.multipliedBy((long) people * people);
        return crowded.compareTo(usual) > 0 ? crowded : usual;
    }

    private void fade(long now) {
        level *= Math.max(0, 1 - (now - at) / WINDOW);
        at = now;
    }
}
