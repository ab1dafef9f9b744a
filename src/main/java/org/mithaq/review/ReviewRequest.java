package org.mithaq.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** A round of review of a section: who is asked to clear it, by when. The newest round is in force. */
public record ReviewRequest(
        UUID id,
        StrategyId strategy,
        SectionId section,
        int round,
        Set<Party> parties,
        PersonId by,
        Instant at,
        @Nullable LocalDate deadlineOrNull,
        String note) {}
