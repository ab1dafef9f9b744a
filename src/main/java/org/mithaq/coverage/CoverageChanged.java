package org.mithaq.coverage;

import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** The coverage of a strategy is different from a moment ago: a text or a stance changed. Published after commit. */
public record CoverageChanged(StrategyId strategy) implements StrategyEvent {}
