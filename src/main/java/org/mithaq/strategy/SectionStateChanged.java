package org.mithaq.strategy;

import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** A section moved to another state. */
public record SectionStateChanged(StrategyId strategy, SectionId section, SectionState from, SectionState to)
        implements StrategyEvent {}
