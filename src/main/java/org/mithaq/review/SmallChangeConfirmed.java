package org.mithaq.review;

import java.util.Set;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** The pen holder confirmed that a change was a slip of the pen; the clearances of these parties hold for the new text. */
public record SmallChangeConfirmed(
        StrategyId strategy, SectionId section, PersonId by, Set<Party> parties, String reason)
        implements ReviewEvent {}
