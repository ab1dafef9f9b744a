package org.mithaq.history;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;

/** Which rows of a trail to show; no actions means all, and what is null does not narrow. {@code before} is exclusive. */
public record AuditFilter(
        Set<AuditAction> actions,
        @Nullable PersonId actorOrNull,
        @Nullable SectionId sectionOrNull,
        @Nullable Instant fromOrNull,
        @Nullable Instant beforeOrNull) {

    public static final AuditFilter ALL = new AuditFilter(Set.of(), null, null, null, null);
}
