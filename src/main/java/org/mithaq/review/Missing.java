package org.mithaq.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.SectionId;

/**
 * Something that stands between a document and its approval.
 *
 * @param arguments of the message {@code review.missing.<kind>}; {@link org.mithaq.common.Bilingual} ones in the reader's language
 * @param sectionOrNull where to go to put it right
 * @param noteOrNull the note that could be waived
 */
public record Missing(
        Kind kind,
        List<Object> arguments,
        @Nullable SectionId sectionOrNull,
        @Nullable OpenNote noteOrNull) {

    public enum Kind {
        /** A required section says nothing in the controlling language. */
        EMPTY,
        NOT_SENT,
        CHANGES_REQUESTED,
        OBJECTION,
        WAITING,
        OVERDUE,
        /** Cleared, and changed since. */
        VOID,
        NOTE,
        THREAD,
        /** Somebody suggests a change that is neither accepted nor rejected. */
        SUGGESTION,
        /** Nothing is written in the whole document. */
        NOTHING
    }

    static Missing in(SectionId section, Kind kind, Object... arguments) {
        return new Missing(kind, List.of(arguments), section, null);
    }

    public Optional<SectionId> section() {
        return Optional.ofNullable(sectionOrNull);
    }

    public Optional<OpenNote> note() {
        return Optional.ofNullable(noteOrNull);
    }
}
