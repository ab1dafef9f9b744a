package org.mithaq.editing.live;

import org.mithaq.common.PersonId;
import org.mithaq.prose.Node;
import org.mithaq.prose.SuggestionRule;

/**
 * Somebody who changes a text, and whether only by suggestions.
 *
 * @param brings brings in a text from elsewhere and does not write it
 */
record Writer(PersonId person, boolean suggestsOnly, boolean brings) {

    Writer(PersonId person, boolean suggestsOnly) {
        this(person, suggestsOnly, false);
    }

    boolean keepsTheRule(Node before, Node after) {
        return !suggestsOnly || SuggestionRule.keeps(before, after, person.toString());
    }
}
