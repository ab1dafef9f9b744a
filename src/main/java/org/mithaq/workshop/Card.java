package org.mithaq.workshop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.library.ItemId;

/**
 * One card on a board. What it says never changes; a better wording is another card.
 *
 * @param version counts its moves
 * @param libraryOrNull the item of the library that it is; such a card has no text of its own
 * @param authorOrNull who wrote it; nobody for a card of the library, for those whom the reader may not know, and for one that was
 *     joined from a console without a seat
 * @param joint whether other cards were merged into it
 * @param mergedIntoOrNull the joint card under which it lies
 */
public record Card(
        CardId id,
        GroupId group,
        long version,
        Lane lane,
        @Nullable ItemId libraryOrNull,
        String text,
        @Nullable SeatId authorOrNull,
        Instant at,
        boolean joint,
        @Nullable CardId mergedIntoOrNull) {

    public static final int MOST_CHARACTERS = 500;

    public Optional<ItemId> library() {
        return Optional.ofNullable(libraryOrNull);
    }

    public Optional<SeatId> author() {
        return Optional.ofNullable(authorOrNull);
    }

    /** Whether somebody wrote it, rather than taking it from the library or joining others in it. */
    public boolean written() {
        return libraryOrNull == null && !joint;
    }

    public boolean isBy(SeatId seat) {
        return seat.equals(authorOrNull);
    }

    Card nameless() {
        return new Card(id, group, version, lane, libraryOrNull, text, null, at, joint, mergedIntoOrNull);
    }

    /** A card as somebody saw it. */
    public record Seen(CardId id, long version) {}

    public Seen seen() {
        return new Seen(id, version);
    }
}
