package org.mithaq.editing.live;

import org.mithaq.common.StrategyId;

/** Which images a strategy has, so that no text ever points at nothing. */
interface KnownImages {

    boolean holds(StrategyId strategy, String hash);
}
