package org.mithaq.workshop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;

/**
 * A change that somebody proposes to a line of the text that is read.
 *
 * @param number counts from 1 in the workshop: people speak of amendment 12
 * @param textVersion of the text in which the line has this number
 * @param text of the line as it should be, or of the line to be added; empty when it shall go
 * @param reason may be empty
 */
public record Amendment(
        AmendmentId id,
        ReadingId reading,
        WorkshopId workshop,
        int number,
        SeatId seat,
        Language language,
        Kind kind,
        BodyId body,
        long textVersion,
        int block,
        int sentence,
        String text,
        String reason,
        State state,
        Instant proposedAt,
        @Nullable BallotId ballotOrNull) {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_REASON = 500;

    public enum Kind {
        REPLACE,
        ADD,
        DELETE
    }

    public enum State {
        OPEN,
        /** It is in the text, as a suggestion. */
        ADOPTED,
        REJECTED,
        /** By whoever proposed it. */
        WITHDRAWN,
        /** In the parking lot. */
        POSTPONED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Optional<BallotId> ballot() {
        return Optional.ofNullable(ballotOrNull);
    }
}
