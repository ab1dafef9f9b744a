package org.mithaq.workshop;

import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** Part of a workshop is not as it was; screens that show that part read it again. */
public record WorkshopChanged(StrategyId strategy, WorkshopId workshop, Part part) implements StrategyEvent {

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
