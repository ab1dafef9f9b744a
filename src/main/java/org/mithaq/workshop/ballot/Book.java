package org.mithaq.workshop.ballot;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Open votes: each paper beside its elector. A new paper takes the place of the former one. */
public record Book(Set<Elector> roll, Map<Elector, Paper> cast) implements Votes {

    public Book {
        roll = Set.copyOf(roll);
        cast = Collections.unmodifiableMap(new TreeMap<>(cast));
    }

    static Book empty(Set<Elector> roll) {
        return new Book(roll, Map.of());
    }

    @Override
    public Book cast(Elector elector, Paper paper) {
        Votes.onRoll(elector, roll);
        var all = new TreeMap<>(cast);
        all.put(elector, paper);
        return new Book(roll, all);
    }

    @Override
    public Set<Elector> voted() {
        return cast.keySet();
    }

    @Override
    public List<Paper> papers() {
        return cast.values().stream()
                .sorted(Comparator.comparing(Paper::canonical))
                .toList();
    }
}
