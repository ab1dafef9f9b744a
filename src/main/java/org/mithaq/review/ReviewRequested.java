package org.mithaq.review;

import java.util.Set;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** A section was sent to review. */
public record ReviewRequested(
        StrategyId strategy, SectionId section, PersonId by, int round, Set<Party> parties, String note)
        implements ReviewEvent {}
