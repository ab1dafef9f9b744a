package org.mithaq.workshop.ballot;

import java.util.List;

/**
 * What the methods count with.
 *
 * @param options in the order of the ballot
 * @param quorate whether anything may be chosen
 * @param lot from which lots are drawn
 */
record Counting(List<Option> options, boolean quorate, String lot) {

    List<OptionId> ids() {
        return options.stream().map(Option::id).toList();
    }
}
