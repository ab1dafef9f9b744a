package org.mithaq.workshop;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** A workshop of a strategy has got its record. */
public record RecordMade(StrategyId strategy, WorkshopId workshop, StrategyId document, PersonId by)
        implements StrategyEvent {}
