package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The board of a group: its cards, those merged into another under that one, and what visitors left. Immutable. */
public record Board(WorkGroup group, List<Pile> piles, List<Remark> remarks) {

    static final int MOST_CARDS = 200;
    static final int MOST_OF_A_SEAT = 40;

    /**
     * A card that lies open.
     *
     * @param origins every card that went into it, oldest first: for a card that is not joint, itself
     * @param supporters whoever supports it or one of its origins, each once
     */
    public record Pile(Card card, List<Card> origins, Set<SeatId> supporters, List<Remark> remarks) {}

    /** A seat that supports a card. */
    record Support(CardId card, SeatId seat) {}

    /** @param cards of the board and those of other boards that were merged into them */
    static Board of(WorkGroup group, List<Card> cards, List<Support> supports, List<Remark> remarks) {
        var under = cards.stream()
                .filter(card -> card.mergedIntoOrNull() != null)
                .collect(Collectors.groupingBy(card -> java.util.Objects.requireNonNull(card.mergedIntoOrNull())));
        var piles = cards.stream()
                .filter(card -> card.mergedIntoOrNull() == null && card.group().equals(group.id()))
                .sorted(Comparator.comparing(Card::at)
                        .thenComparing(card -> card.id().value()))
                .map(card -> pile(card, under, supports, remarks))
                .toList();
        var whole = remarks.stream()
                .filter(remark -> remark.card().isEmpty() && remark.board().equals(group.id()))
                .toList();
        return new Board(group, piles, whole);
    }

    private static Pile pile(Card card, Map<CardId, List<Card>> under, List<Support> supports, List<Remark> remarks) {
        var all = beneath(card, under).toList();
        var ids = all.stream().map(Card::id).collect(Collectors.toSet());
        var origins = all.stream()
                .filter(each -> !each.joint())
                .sorted(Comparator.comparing(Card::at)
                        .thenComparing(each -> each.id().value()))
                .toList();
        var supporters = supports.stream()
                .filter(each -> ids.contains(each.card()))
                .map(Support::seat)
                .collect(Collectors.toSet());
        var said = remarks.stream()
                .filter(remark -> remark.card().filter(ids::contains).isPresent())
                .toList();
        return new Pile(card, origins, supporters, said);
    }

    private static Stream<Card> beneath(Card card, Map<CardId, List<Card>> under) {
        return Stream.concat(
                Stream.of(card),
                under.getOrDefault(card.id(), List.of()).stream().flatMap(each -> beneath(each, under)));
    }

    public List<Pile> in(Lane lane) {
        return piles.stream().filter(pile -> pile.card().lane() == lane).toList();
    }

    /** The cards that members wrote, those merged since included. */
    public List<Card> written() {
        return piles.stream()
                .flatMap(pile -> pile.origins().stream())
                .filter(Card::written)
                .toList();
    }

    public boolean isEmpty() {
        return piles.isEmpty();
    }

    /** Who is named on it. */
    Stream<SeatId> named() {
        var seats = new ArrayList<>(group.seats());
        piles.forEach(pile -> {
            pile.card().author().ifPresent(seats::add);
            pile.origins().forEach(card -> card.author().ifPresent(seats::add));
            pile.remarks().stream()
                    .flatMap(each -> Stream.ofNullable(each.byOrNull()))
                    .forEach(seats::add);
        });
        remarks.stream().flatMap(each -> Stream.ofNullable(each.byOrNull())).forEach(seats::add);
        return seats.stream().distinct();
    }

    /** The same board without saying who wrote what; who supports a card is kept as a number only for the reader's own sake. */
    Board nameless() {
        return new Board(
                group,
                piles.stream()
                        .map(pile -> new Pile(
                                pile.card().nameless(),
                                pile.origins().stream().map(Card::nameless).toList(),
                                pile.supporters(),
                                pile.remarks().stream().map(Remark::nameless).toList()))
                        .toList(),
                remarks.stream().map(Remark::nameless).toList());
    }
}
