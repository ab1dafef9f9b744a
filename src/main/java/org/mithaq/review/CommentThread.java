package org.mithaq.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;

/**
 * A conversation about a place in a text or about a section as a whole.
 *
 * @param quote the text it was about when it began; empty for a section as a whole
 * @param blocking whether the document cannot be approved before it is resolved
 */
public record CommentThread(
        ThreadId id,
        long version,
        StrategyId strategy,
        SectionId section,
        @Nullable BodyId bodyOrNull,
        @Nullable AnchorId anchorOrNull,
        Place place,
        String quote,
        boolean blocking,
        @Nullable Resolution resolutionOrNull,
        List<Comment> comments) {

    public boolean resolved() {
        return resolutionOrNull != null;
    }

    public Optional<BodyId> body() {
        return Optional.ofNullable(bodyOrNull);
    }

    public PersonId startedBy() {
        return comments.getFirst().author();
    }

    public record Resolution(PersonId by, Instant at) {}

    /** Where the thread belongs now, in positions of the body's {@code version}. */
    public record Place(Kind kind, long version, int from, int to) {

        static final Place SECTION = new Place(Kind.SECTION, 0, 0, 0);
        static final Place DETACHED = new Place(Kind.DETACHED, 0, 0, 0);
    }

    public enum Kind {
        SECTION,
        TEXT,
        /** The text it was about is gone; it is shown with its quote. */
        DETACHED
    }
}
