package org.mithaq.finding;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** Somebody replaced words in several places, or took that back. */
public record Reworded(
        StrategyId strategy,
        PersonId by,
        String words,
        String replacement,
        int texts,
        int replaced,
        int suggested,
        boolean undone) {}
