package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A raised hand, and what became of it: waiting, speaking, or having spoken. */
public record Speaker(
        UUID id,
        AgendaItemId item,
        Seat seat,
        Instant askedAt,
        @Nullable Instant startedAtOrNull,
        @Nullable Instant endedAtOrNull) {

    public boolean waits() {
        return startedAtOrNull == null;
    }

    public boolean speaks() {
        return startedAtOrNull != null && endedAtOrNull == null;
    }

    public Duration spoke(Instant now) {
        if (startedAtOrNull == null) {
            return Duration.ZERO;
        }
        return Duration.between(startedAtOrNull, endedAtOrNull == null ? now : endedAtOrNull);
    }
}
