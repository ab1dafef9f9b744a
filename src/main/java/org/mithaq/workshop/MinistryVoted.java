package org.mithaq.workshop;

import org.mithaq.common.MinistryId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/**
 * The one vote of a ministry was cast from a seat, not what was voted: for its other delegates, whose sheets would be in vain. Nothing
 * keeps it.
 */
public record MinistryVoted(StrategyId strategy, WorkshopId workshop, MinistryId ministry, SeatId seat)
        implements StrategyEvent {}
