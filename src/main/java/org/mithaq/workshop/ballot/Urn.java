package org.mithaq.workshop.ballot;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mithaq.common.Invalid;

/**
 * Secret votes: who voted here, the papers there, sorted by content, and nothing between the two. A second vote of the same elector is
 * refused, since the first cannot be found to be taken out.
 */
public record Urn(Set<Elector> roll, Set<Elector> voted, List<Paper> papers) implements Votes {

    public Urn {
        roll = Set.copyOf(roll);
        voted = Collections.unmodifiableSet(new TreeSet<>(voted));
        papers = papers.stream().sorted(Comparator.comparing(Paper::canonical)).toList();
        if (voted.size() != papers.size()) {
            throw new IllegalArgumentException(papers.size() + " papers of " + voted.size() + " electors");
        }
    }

    static Urn empty(Set<Elector> roll) {
        return new Urn(roll, Set.of(), List.of());
    }

    @Override
    public Urn cast(Elector elector, Paper paper) {
        Votes.onRoll(elector, roll);
        if (voted.contains(elector)) {
            throw new Invalid("workshop.ballot.refusal.twice");
        }
        var others = new TreeSet<>(voted);
        others.add(elector);
        return new Urn(
                roll, others, Stream.concat(papers.stream(), Stream.of(paper)).toList());
    }
}
