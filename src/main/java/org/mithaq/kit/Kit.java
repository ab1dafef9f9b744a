package org.mithaq.kit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.WorkshopId;

/**
 * A workshop that was taken to a laptop.
 *
 * @param intoOrNull the workshop that holds what came back: the one that left, or one beside it
 */
public record Kit(
        KitId id,
        StrategyId strategy,
        WorkshopId workshop,
        String publicKey,
        PersonId madeBy,
        Instant madeAt,
        String rowsHash,
        State state,
        @Nullable PersonId returnedByOrNull,
        @Nullable Instant returnedAtOrNull,
        @Nullable WorkshopId intoOrNull,
        @Nullable String returnedHashOrNull) {

    public enum State {
        /** On its laptop. */
        OUT,
        /** Its workshop is here, some of its texts are not yet. */
        RETURNING,
        RETURNED
    }

    public Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAtOrNull);
    }

    public Optional<WorkshopId> into() {
        return Optional.ofNullable(intoOrNull);
    }
}
