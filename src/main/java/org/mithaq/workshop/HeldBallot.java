package org.mithaq.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Course;

/**
 * A ballot as a workshop holds it. Its form no longer changes once it has opened.
 *
 * @param resultHashOrNull of what it came to, as it was counted at closing
 */
public record HeldBallot(
        BallotId id,
        WorkshopId workshop,
        long version,
        Ballot form,
        Course course,
        Instant createdAt,
        @Nullable Instant openedAtOrNull,
        @Nullable Instant closedAtOrNull,
        @Nullable String resultHashOrNull) {

    HeldBallot with(Course other) {
        return new HeldBallot(
                id, workshop, version, form, other, createdAt, openedAtOrNull, closedAtOrNull, resultHashOrNull);
    }
}
