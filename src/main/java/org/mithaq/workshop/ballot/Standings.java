package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options in order, equals with equal places, and which are chosen.
 *
 * @param tieOrNull equals that met at the line between chosen and not chosen, and what became of them; other equals stay equal
 */
public record Standings(
        List<Place> places, int wanted, @Nullable Tie tieOrNull) {

    public Standings {
        places = List.copyOf(places);
    }

    public Optional<Tie> tie() {
        return Optional.ofNullable(tieOrNull);
    }

    /** The chosen, best first. */
    public List<OptionId> chosen() {
        return places.stream().filter(Place::chosen).map(Place::option).toList();
    }

    /** @param place 1 for the best; equals share it and the places after it stay empty */
    public record Place(OptionId option, int place, boolean chosen) {}

    /**
     * @param options the equals, in the order of the ballot
     * @param free how many of them could still be chosen
     * @param taken who was, by the rule; fewer than {@code free} where the rule leaves it to people or cannot tell
     */
    public record Tie(List<OptionId> options, int free, TieRule rule, List<OptionId> taken) {
        public boolean isSettled() {
            return taken.size() >= free;
        }
    }

    /**
     * @param value by which it stands in order, more is better
     * @param agreement what {@link TieRule#AGREEMENT} asks for, more is better
     * @param supported whether anybody wanted it; what nobody wanted is never chosen
     */
    record Contender(OptionId option, double value, double agreement, boolean supported) {}

    static Standings of(List<Contender> contenders, Selection selection, Counting counting) {
        // A stable sort: equals stay in the order of the ballot
        var sorted = contenders.stream()
                .sorted(Comparator.comparing(Contender::supported)
                        .thenComparingDouble(Contender::value)
                        .reversed())
                .toList();
        var chosen = new HashSet<OptionId>();
        Tie tie = null;
        if (counting.quorate()) {
            for (var from = 0; from < sorted.size() && chosen.size() < selection.wanted() && tie == null; ) {
                var group = equalsOf(sorted, from);
                var free = selection.wanted() - from;
                if (!group.getFirst().supported()) {
                    break;
                }
                if (group.size() > free) {
                    tie = settle(group, free, selection.tie(), counting.lot());
                    chosen.addAll(tie.taken());
                } else {
                    group.forEach(contender -> chosen.add(contender.option()));
                }
                from += group.size();
            }
        }
        return new Standings(places(sorted, chosen), selection.wanted(), tie);
    }

    private static List<Place> places(List<Contender> sorted, Set<OptionId> chosen) {
        var places = new ArrayList<Place>();
        for (var from = 0; from < sorted.size(); ) {
            var place = from + 1;
            var group = equalsOf(sorted, from);
            group.forEach(one -> places.add(new Place(one.option(), place, chosen.contains(one.option()))));
            from += group.size();
        }
        return places;
    }

    private static List<Contender> equalsOf(List<Contender> sorted, int from) {
        var first = sorted.get(from);
        return sorted.stream()
                .skip(from)
                .takeWhile(other -> other.value() == first.value() && other.supported() == first.supported())
                .toList();
    }

    private static Tie settle(List<Contender> group, int free, TieRule rule, String lot) {
        var taken =
                switch (rule) {
                    case SHARE -> group;
                    case LOT ->
                        group.stream()
                                .sorted(Comparator.comparing(one -> Canonical.hash(lot + " " + one.option())))
                                .limit(free)
                                .toList();
                    case AGREEMENT -> agreed(group, free);
                    case CHAIR, RUN_OFF -> List.<Contender>of();
                };
        return new Tie(ids(group), free, rule, ids(taken));
    }

    /** Those with more agreement than the rest; equals at the line again are not taken. */
    private static List<Contender> agreed(List<Contender> group, int free) {
        return group.stream()
                .filter(one -> group.stream()
                                .filter(other -> other != one && other.agreement() >= one.agreement())
                                .count()
                        < free)
                .toList();
    }

    private static List<OptionId> ids(List<Contender> contenders) {
        return contenders.stream().map(Contender::option).toList();
    }
}
