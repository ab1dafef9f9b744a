package org.mithaq.editing.live;

import java.time.Duration;

/**
 * How long a room waits between two rounds: not at all while it is quiet, up to a fraction of what the eye notices when many type before
 * many readers, so that one frame carries what would have been many. Used by the room's writer only.
 */
final class Pace {

    /** Entries times readers in a second that are sent one by one without anybody noticing. */
    private static final long QUIET = 4_000;

    private static final Duration AT_QUIET = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(40);
    private static final double WINDOW = 1e9;

    /** Carets of so many people may be told to each of them as often as {@link Times#presence()} says. */
    private static final Duration PRESENCE_PER_PAIR = Duration.ofNanos(100_000);

    private double level;
    private long at;

    Pace(long now) {
        this.at = now;
    }

    /** So many entries were sent to so many. */
    void sent(int entries, int readers, long now) {
        fade(now);
        level += (double) entries * readers;
    }

    Duration rest(long now) {
        fade(now);
        if (level < QUIET) {
            return Duration.ZERO;
        }
        var rest = Duration.ofNanos((long) (AT_QUIET.toNanos() * level / QUIET));
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
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
