package org.mithaq.strategy;

import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** A document moved to another state. */
public record DocumentStateChanged(StrategyId strategy, DocumentState from, DocumentState to)
        implements StrategyEvent {}
