package org.mithaq.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;

/**
 * What somebody wrote in a thread. A removed comment keeps its place and says who removed it, so that answers to it still make sense;
 * its text is gone.
 *
 * @param mentions the members who were asked to look
 */
public record Comment(
        CommentId id,
        long version,
        PersonId author,
        String text,
        Instant at,
        @Nullable Instant editedAtOrNull,
        Set<PersonId> mentions,
        @Nullable Removal removalOrNull) {

    public Optional<Removal> removal() {
        return Optional.ofNullable(removalOrNull);
    }

    /** Who took the text away; by somebody other than the author there is a reason. */
    public record Removal(PersonId by, Instant at, String reason) {}
}
