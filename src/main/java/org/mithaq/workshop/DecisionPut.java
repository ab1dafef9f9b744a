package org.mithaq.workshop;

import org.mithaq.common.StrategyId;

/** Something that a workshop decided went into a text, as a suggestion. */
public record DecisionPut(StrategyId strategy, Provenance provenance) {}
