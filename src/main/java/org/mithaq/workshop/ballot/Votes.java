package org.mithaq.workshop.ballot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.common.Invalid;

/** The votes of one round so far. What is counted are {@link #papers()}, which say nothing of electors. */
public sealed interface Votes permits Book, Urn {

    /** An empty box for a roll that does not change any more. */
    static Votes none(Secrecy secrecy, Set<Elector> roll) {
        return secrecy == Secrecy.OPEN ? Book.empty(roll) : Urn.empty(roll);
    }

    Set<Elector> roll();

    /** Who took part, abstaining included; never what they chose. */
    Set<Elector> voted();

    /** All papers, sorted by content. */
    List<Paper> papers();

    /** With one more vote, on a paper that {@link Ballot#check} returned. */
    Votes cast(Elector elector, Paper paper);

    /** Who may still vote. */
    default Set<Elector> missing() {
        var missing = new TreeSet<>(roll());
        missing.removeAll(voted());
        return missing;
    }

    static void onRoll(Elector elector, Set<Elector> roll) {
        if (!roll.contains(elector)) {
            throw new Invalid("workshop.ballot.refusal.notOnRoll");
        }
    }
}
