package org.mithaq.review;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.DocumentState;

/** The secretariat moved a document on its way. */
public record Advanced(StrategyId strategy, PersonId by, DocumentState from, DocumentState to) implements ReviewEvent {}
