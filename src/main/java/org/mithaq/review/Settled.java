package org.mithaq.review;

import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** The approving authority settled an objection, or went on without an answer that did not come in time. */
public record Settled(StrategyId strategy, SectionId section, PersonId by, Party party, Outcome outcome, String reason)
        implements ReviewEvent {}
