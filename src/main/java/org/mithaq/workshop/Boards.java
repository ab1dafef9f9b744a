package org.mithaq.workshop;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.library.ItemId;
import org.mithaq.library.ItemKind;
import org.mithaq.library.Library;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads boards and does what was allowed to be done to them; whoever asks has checked that. */
@Component
class Boards {

    /** What a board is preloaded with: what can be discussed as a problem, and what can be done about one. */
    private static final Set<ItemKind> PRELOADED =
            Set.of(ItemKind.CHALLENGE, ItemKind.RECOMMENDATION, ItemKind.ACTION, ItemKind.IMPLIED_ACTION);

    static final int MOST_MERGED = 20;

    private final JdbcGroups groups;
    private final JdbcCards cards;
    private final JdbcRemarks remarks;
    private final JdbcSeats seats;
    private final Library library;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Boards(
            JdbcGroups groups,
            JdbcCards cards,
            JdbcRemarks remarks,
            JdbcSeats seats,
            Library library,
            Clock clock,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.cards = cards;
        this.remarks = remarks;
        this.seats = seats;
        this.library = library;
        this.clock = clock;
        this.events = events;
    }

    Board of(WorkGroup group) {
        return all(group.item()).stream()
                .filter(board -> board.group().id().equals(group.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In the order of the groups. */
    List<Board> all(AgendaItemId item) {
        var lying = cards.of(item);
        var supports = cards.supports(item);
        var said = remarks.of(item);
        return groups.of(item).stream()
                .map(group -> Board.of(group, lying, supports, said))
                .toList();
    }

    /** The seats of a workshop that boards name. */
    Map<SeatId, Seat> people(WorkshopId workshop, List<Board> boards) {
        var named = boards.stream().flatMap(Board::named).distinct().toList();
        var people = new HashMap<SeatId, Seat>();
        seats.of(workshop).stream()
                .filter(seat -> named.contains(seat.id()))
                .forEach(seat -> people.put(seat.id(), seat));
        return Map.copyOf(people);
    }

    /** Those cards of the item that belong on boards and do not lie on this one. */
    List<ItemId> missing(AgendaItem item, Board board) {
        var there = board.piles().stream()
                .flatMap(pile -> pile.origins().stream())
                .flatMap(card -> card.library().stream())
                .toList();
        return item.data().cards().stream()
                .map(ItemId::new)
                .filter(id -> library.find(id)
                        .filter(found -> PRELOADED.contains(found.kind()))
                        .isPresent())
                .filter(id -> !there.contains(id))
                .toList();
    }

    /** Lays the missing cards of the library onto the board. @return whether there were any */
    boolean preload(AgendaItem item, WorkGroup group) {
        groups.lock(group.id());
        var missing = missing(item, of(group));
        var now = Times.now(clock);
        for (var i = 0; i < missing.size(); i++) {
            // a microsecond apart, so that they lie in the order of the plan
            var at = now.plusNanos(i * 1_000L);
            cards.insert(
                    new Card(CardId.random(), group.id(), 1, Lane.IDEAS, missing.get(i), "", null, at, false, null),
                    null);
        }
        return !missing.isEmpty();
    }

    void write(Workshop workshop, WorkGroup group, Seat seat, String text, UUID submission) {
        var clean = Checked.required(text, Card.MOST_CHARACTERS);
        groups.lock(group.id());
        if (cards.submitted(seat.id(), submission)) {
            return;
        }
        var written = of(group).written();
        if (written.size() >= Board.MOST_CARDS) {
            throw new Invalid("workshop.board.refusal.full", Board.MOST_CARDS);
        }
        if (written.stream().filter(card -> card.isBy(seat.id())).count() >= Board.MOST_OF_A_SEAT) {
            throw new Invalid("workshop.board.refusal.enough", Board.MOST_OF_A_SEAT);
        }
        cards.insert(
                new Card(
                        CardId.random(),
                        group.id(),
                        1,
                        Lane.IDEAS,
                        null,
                        clean,
                        seat.id(),
                        Times.now(clock),
                        false,
                        null),
                submission);
        changed(workshop, group.id());
    }

    /** @throws StaleVersion when somebody else did something to the card */
    void move(Workshop workshop, Card card, Card.Seen seen, Lane lane) {
        if (!cards.move(seen, lane)) {
            throw new StaleVersion();
        }
        changed(workshop, card.group());
    }

    void withdraw(Workshop workshop, Card card, Card.Seen seen) {
        if (!cards.withdraw(seen)) {
            throw new StaleVersion();
        }
        changed(workshop, card.group());
    }

    /**
     * Merges cards that say the same into a new one on the board of the first, in its lane. Each stays as it is, under the new one.
     *
     * @param wording what the joint card says
     * @param byOrNull the seat of whoever merges
     * @throws StaleVersion when one of them was moved, merged or withdrawn meanwhile
     */
    Card merge(Workshop workshop, List<Card.Seen> merged, String wording, @Nullable SeatId byOrNull) {
        if (merged.size() < 2 || merged.size() > MOST_MERGED || distinct(merged) < merged.size()) {
            throw new Invalid("workshop.board.refusal.merge", MOST_MERGED);
        }
        var clean = Checked.required(wording, Card.MOST_CHARACTERS);
        var known = merged.stream()
                .map(seen -> cards.find(seen.id()).orElseThrow(StaleVersion::new))
                .toList();
        // in one order, so that two who merge the same cards do not wait for each other
        known.stream()
                .map(Card::group)
                .distinct()
                .sorted(Comparator.comparing(GroupId::value))
                .forEach(groups::lock);
        var first = known.getFirst();
        var joint = new Card(
                CardId.random(), first.group(), 1, first.lane(), null, clean, byOrNull, Times.now(clock), true, null);
        cards.insert(joint, null);
        for (var seen : merged) {
            if (!cards.merge(seen, joint.id())) {
                throw new StaleVersion();
            }
        }
        known.stream().map(Card::group).distinct().forEach(group -> changed(workshop, group));
        return joint;
    }

    /** Takes a merge back: the cards lie open again, the joint one is gone. */
    void part(Workshop workshop, Card joint, Card.Seen seen) {
        if (!joint.joint()) {
            throw new Invalid("workshop.board.refusal.notMerged");
        }
        var under = cards
                .of(groups.find(joint.group()).orElseThrow(NotFound::new).item())
                .stream()
                .filter(card -> joint.id().equals(card.mergedIntoOrNull()))
                .map(Card::group)
                .distinct()
                .toList();
        if (!cards.withdraw(seen)) {
            throw new StaleVersion();
        }
        cards.part(joint.id());
        java.util.stream.Stream.concat(under.stream(), java.util.stream.Stream.of(joint.group()))
                .distinct()
                .forEach(group -> changed(workshop, group));
    }

    /** A card that lies on a board, and of which item that board is. @throws NotFound when it is no card of the workshop */
    record Laid(Card card, WorkGroup group) {

        AgendaItemId item() {
            return group.item();
        }
    }

    Laid card(WorkshopId workshop, CardId id) {
        var card = cards.find(id).orElseThrow(StaleVersion::new);
        var group = groups.find(card.group())
                .filter(each -> each.workshop().equals(workshop))
                .orElseThrow(NotFound::new);
        return new Laid(card, group);
    }

    void changed(Workshop workshop, GroupId group) {
        events.publishEvent(new BoardChanged(workshop.strategy(), workshop.id(), group));
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.BOARD));
    }

    private static long distinct(List<Card.Seen> merged) {
        return merged.stream().map(Card.Seen::id).distinct().count();
    }
}
