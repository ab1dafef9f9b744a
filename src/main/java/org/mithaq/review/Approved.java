package org.mithaq.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** A document was approved, with this hash over all its texts. */
public record Approved(
        StrategyId strategy,
        PersonId by,
        String decisionNumber,
        @Nullable LocalDate decisionDateOrNull,
        String note,
        String hash)
        implements ReviewEvent {}
