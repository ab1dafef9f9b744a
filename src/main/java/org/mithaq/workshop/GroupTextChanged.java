package org.mithaq.workshop;

import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** Somebody wrote in the text of a group; told once per second at most while people type. */
public record GroupTextChanged(StrategyId strategy, WorkshopId workshop, GroupId group) implements StrategyEvent {}
