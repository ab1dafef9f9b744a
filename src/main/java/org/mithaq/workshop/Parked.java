package org.mithaq.workshop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;

/**
 * A subject or a question that was put off, so that it is not lost.
 *
 * @param itemOrNull during which item of the agenda it came up
 * @param goesTo who follows it up; empty while nobody does
 * @param seatOrNull who put it off from a seat
 * @param personOrNull who put it off from the console
 */
public record Parked(
        ParkedId id,
        WorkshopId workshop,
        long version,
        @Nullable AgendaItemId itemOrNull,
        String subject,
        String goesTo,
        @Nullable SeatId seatOrNull,
        @Nullable PersonId personOrNull,
        Instant at) {

    public static final int LONGEST = 1_000;
    public static final int LONGEST_GOES_TO = 300;

    public Optional<AgendaItemId> item() {
        return Optional.ofNullable(itemOrNull);
    }
}
