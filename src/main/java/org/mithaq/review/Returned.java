package org.mithaq.review;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.DocumentState;

/** The approving authority returned a document for changes. */
public record Returned(StrategyId strategy, PersonId by, DocumentState from, String reason) implements ReviewEvent {}
