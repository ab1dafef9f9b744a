package org.mithaq.workshop;

import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** The board of one group is not as it was: for those who look at that board, so that the others need not look. */
public record BoardChanged(StrategyId strategy, WorkshopId workshop, GroupId group) implements StrategyEvent {}
