package org.mithaq.editing.jdbc;

import java.time.Duration;

/**
 * How long to gather what many texts want to append before the next shared commit: not at all while commits come alone, a few times what
 * a commit takes while several texts keep meeting in them, so that committing takes a bounded share of the machine. Used under the lock
 * of {@link GroupCommit}.
 */
final class Gathering {

    /** So many texts in a commit on the average are a crowd. */
    private static final double CROWD = 1.2;

    /** Between two commits of a crowd lies this many times what one of them takes. */
    private static final double SHARE = 4;

    private static final Duration LONGEST = Duration.ofMillis(20);
    private static final double MEMORY = 0.9;

    private double texts = 1;
    private double cost;
    private long endedAt;

    /** A commit of so many texts began and ended then. */
    void committed(int together, long began, long ended) {
        texts = MEMORY * texts + (1 - MEMORY) * together;
        cost = MEMORY * cost + (1 - MEMORY) * (ended - began);
        endedAt = ended;
    }

    Duration rest(long now) {
        if (texts < CROWD) {
            return Duration.ZERO;
        }
        var wanted = Math.min(LONGEST.toNanos(), (long) (SHARE * cost));
        return Duration.ofNanos(Math.max(0, endedAt + wanted - now));
    }
}
