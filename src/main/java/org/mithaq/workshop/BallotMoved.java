package org.mithaq.workshop;

import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/**
 * A round of a ballot was opened or closed, or the ballot annulled.
 *
 * @param reason why it was annulled; empty otherwise
 * @param form SHA-256 of wording and rules
 * @param resultOrNull SHA-256 of what it came to, once it is closed
 * @param voted how many have voted in this round; never who or what
 * @param roll how many could
 */
public record BallotMoved(
        StrategyId strategy,
        WorkshopId workshop,
        BallotId ballot,
        long version,
        Step step,
        int round,
        String reason,
        PersonId by,
        String form,
        @Nullable String resultOrNull,
        int voted,
        int roll)
        implements StrategyEvent {

    public enum Step {
        OPENED,
        CLOSED,
        ANNULLED
    }
}
