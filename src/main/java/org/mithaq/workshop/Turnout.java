package org.mithaq.workshop;

import java.util.Set;
import org.mithaq.workshop.ballot.Elector;

/** Who stands on the roll of a round, and who of them has voted; never what. */
public record Turnout(Set<Elector> roll, Set<Elector> voted) {

    public Set<Elector> missing() {
        var missing = new java.util.TreeSet<>(roll);
        missing.removeAll(voted);
        return missing;
    }
}
