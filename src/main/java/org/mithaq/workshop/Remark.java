package org.mithaq.workshop;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wrote to a board, or to one card on it.
 *
 * @param byOrNull nobody for those who may not know
 * @param fromOrNull the group of the visitor, if they had one
 */
public record Remark(
        UUID id,
        GroupId board,
        @Nullable CardId cardOrNull,
        String text,
        @Nullable SeatId byOrNull,
        @Nullable GroupId fromOrNull,
        Instant at) {

    public Optional<CardId> card() {
        return Optional.ofNullable(cardOrNull);
    }

    Remark nameless() {
        return new Remark(id, board, cardOrNull, text, null, fromOrNull, at);
    }
}
