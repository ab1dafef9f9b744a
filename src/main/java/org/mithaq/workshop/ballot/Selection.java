package org.mithaq.workshop.ballot;

import java.util.List;
import org.mithaq.common.Invalid;

/**
 * How many options a ballot is to choose, and what happens when equals meet at that line.
 *
 * @param wanted at least 1; as many as there are options only puts them in order
 */
public record Selection(int wanted, TieRule tie) {

    void check(List<Option> options) {
        if (wanted < 1 || wanted > options.size()) {
            throw new Invalid("workshop.ballot.refusal.wanted", options.size());
        }
    }
}
