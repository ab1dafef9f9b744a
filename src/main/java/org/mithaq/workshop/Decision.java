package org.mithaq.workshop;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a workshop has decided and that is to stand in a text.
 *
 * @param itemOrNull during which item of the agenda
 * @param groupOrNull in which group, when it was not the whole room
 * @param ballotOrNull by which ballot
 * @param source what it is, in the workshop: an amendment, an idea, a text of a group; the same goes into the same text once
 * @param verbatim as it was said and agreed, whatever becomes of it in the text; at most {@value #LONGEST} characters
 */
public record Decision(
        WorkshopId workshop,
        @Nullable AgendaItemId itemOrNull,
        @Nullable UUID groupOrNull,
        @Nullable UUID ballotOrNull,
        Kind kind,
        UUID source,
        String verbatim) {

    public static final int LONGEST = 8_000;

    public enum Kind {
        /** A line amended while the room read the text. */
        AMENDMENT,
        IDEA,
        GROUP_TEXT,
        RESERVATION,
        ACTION
    }

    public Optional<AgendaItemId> item() {
        return Optional.ofNullable(itemOrNull);
    }

    public Optional<UUID> ballot() {
        return Optional.ofNullable(ballotOrNull);
    }
}
