package org.mithaq.review;

import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;

/** Something happened in a thread. Published in the transaction; listeners act before or after its commit. */
public record CommentChanged(
        StrategyId strategy,
        SectionId section,
        @Nullable BodyId bodyOrNull,
        ThreadId thread,
        PersonId by,
        Action action,
        String reason)
        implements ReviewEvent {

    public enum Action {
        STARTED,
        REPLIED,
        EDITED,
        REMOVED,
        /** Removed by somebody other than its author, with a reason. */
        MODERATED,
        RESOLVED,
        REOPENED,
        BLOCKING,
        NOT_BLOCKING
    }
}
