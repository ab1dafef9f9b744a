package org.mithaq.workshop;

import java.util.Set;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/**
 * Part of a workshop is not as it was; screens that show that part read it again.
 *
 * @param seats of {@link Part#SEATS}: those that changed, so that a hall of phones need not read for each who comes in; empty for any
 */
public record WorkshopChanged(StrategyId strategy, WorkshopId workshop, Part part, Set<SeatId> seats)
        implements StrategyEvent {

    public WorkshopChanged {
        seats = Set.copyOf(seats);
    }

    public WorkshopChanged(StrategyId strategy, WorkshopId workshop, Part part) {
        this(strategy, workshop, part, Set.of());
    }

    /** Whether the holder of the seat is told: of what all share, and of the own seat. */
    public boolean concerns(SeatId seat) {
        return seats.isEmpty() || seats.contains(seat);
    }

    public enum Part {
        PLAN,
        SEATS,
        SESSION,
        FLOOR,
        READING,
        /** A ballot was drafted, opened, closed, annulled. */
        BALLOT,
        /** Somebody voted: for consoles and the hall only. */
        TURNOUT,
        PARKING,
        ACTIONS,
        EVALUATION,
        /** Who sits in which group, and how far the walk between their boards is. */
        GROUPS,
        /** A card, a remark or a report of some group: for consoles and the hall; phones follow {@link BoardChanged}. */
        BOARD
    }
}
