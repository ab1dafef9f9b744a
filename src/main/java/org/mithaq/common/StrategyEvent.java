package org.mithaq.common;

/** Something happened to a strategy that open screens may want to show at once; see {@link Broadcast}. */
public interface StrategyEvent {

    StrategyId strategy();
}
