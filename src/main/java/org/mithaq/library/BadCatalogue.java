package org.mithaq.library;

import java.util.List;

/** A catalogue file that cannot be read at all, with every reason that was found. */
final class BadCatalogue extends Exception {

    private final transient List<Problem> problems;

    BadCatalogue(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
