package org.mithaq.editing.live;

import org.mithaq.common.PersonId;
import org.mithaq.prose.Node;
import org.mithaq.prose.SuggestionRule;

/** Somebody who changes a text, and whether only by suggestions. */
record Writer(PersonId person, boolean suggestsOnly) {

    boolean keepsTheRule(Node before, Node after) {
        return !suggestsOnly || SuggestionRule.keeps(before, after, person.toString());
    }
}
