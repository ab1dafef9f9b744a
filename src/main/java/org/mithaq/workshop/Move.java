package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;

/**
 * One step of a running workshop, as kept in its log.
 *
 * @param number counts from 1; each move follows the one before it
 * @param itemOrNull the item that begins, for {@link Kind#BEGUN} only
 * @param added the time given in addition, for {@link Kind#EXTENDED} only
 */
public record Move(long number, Kind kind, @Nullable AgendaItemId itemOrNull, Duration added, PersonId by, Instant at) {

    public enum Kind {
        OPENED,
        BEGUN,
        PAUSED,
        RESUMED,
        EXTENDED,
        QUIET_BEGUN,
        QUIET_ENDED,
        CLOSED,
        /** Takes the last move back that was not taken back yet. */
        UNDONE
    }
}
