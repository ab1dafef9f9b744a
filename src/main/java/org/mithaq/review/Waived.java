package org.mithaq.review;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** Somebody let an unanswered note pass. */
public record Waived(StrategyId strategy, PersonId by, String note, String reason) implements ReviewEvent {}
