package org.mithaq.finding;

import java.util.List;
import org.mithaq.account.Actor;
import org.mithaq.common.StrategyId;

/** Finding and replacing words in all texts of a strategy; every operation asks the access policy first. */
public interface FindingService {

    int MOST_HITS = 500;
    int LONGEST_REPLACEMENT = 500;

    /** Looks in the texts as they are at this moment, in the order of the outline; so far as there is time and room. */
    Found find(Actor actor, StrategyId strategy, Query query);

    /**
     * Puts other words in the place of hits: at once where the person may edit, as suggestions where the person may only suggest. What
     * was changed since it was found is left alone, and so is what the person may not change. One entry of the log by text.
     */
    Outcome replace(Actor actor, StrategyId strategy, Query query, String replacement, List<Hit> chosen);

    /** Takes a replacement back wherever nobody has changed the block since. Suggestions are withdrawn where they stand. */
    Outcome undo(Actor actor, StrategyId strategy, Query query, String replacement, Outcome done);
}
