package org.mithaq.strategy;

import java.util.Map;
import org.mithaq.common.BodyId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/**
 * What other rooms know of the progress of a strategy's sections. The editing room supplies words and the coverage room coverage, each
 * by a bean of its own; what nobody supplies is shown as nothing. Answers for a whole strategy at once, in one query.
 */
public interface SectionProgress {

    /** The number of words of each body that has text. */
    default Map<BodyId, Integer> words(StrategyId strategy) {
        return Map.of();
    }

    /** For each section with suggested items, how many of them are answered. */
    default Map<SectionId, Coverage> coverage(StrategyId strategy) {
        return Map.of();
    }

    record Coverage(int answered, int suggested) {}
}
