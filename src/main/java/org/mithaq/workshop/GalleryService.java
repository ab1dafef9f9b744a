package org.mithaq.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.GroupsOfItem.Walking;
import org.mithaq.workshop.SeatService.Sight;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.group.Rounds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gallery walk: every group visits the boards of the others, leaves remarks and supports what it finds good. Those who run the workshop
 * begin and advance it; each of their acts names the version of the walk that they saw.
 */
@Service
@Transactional
public class GalleryService {

    static final int MOST_REMARKS_ON_A_BOARD = 20;

    private final Chair chair;
    private final SeatService seats;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcGroups groups;
    private final JdbcCards cards;
    private final JdbcRemarks remarks;
    private final JdbcReports reports;
    private final JdbcWalks walks;
    private final Boards boards;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GalleryService(
            Chair chair,
            SeatService seats,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcGroups groups,
            JdbcCards cards,
            JdbcRemarks remarks,
            JdbcReports reports,
            JdbcWalks walks,
            Boards boards,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.seats = seats;
        this.agendas = agendas;
        this.moves = moves;
        this.groups = groups;
        this.cards = cards;
        this.remarks = remarks;
        this.reports = reports;
        this.walks = walks;
        this.boards = boards;
        this.clock = clock;
        this.events = events;
    }

    /** What the hall sees of a walk that goes on: who is where. */
    public record Hall(AgendaItem item, Walk.Stand stand, List<WorkGroup> groups) {}

    @Transactional(readOnly = true)
    public Optional<Hall> hall(Actor actor, WorkshopId id) {
        chair.run(actor, id);
        return going(id)
                .map(going -> new Hall(
                        agendas.of(id).find(going.walk().item()).orElseThrow(NotFound::new),
                        going.walking().stand(),
                        going.groups()));
    }

    /**
     * Begins the walk between the boards of an item, or begins it again; another walk of the workshop ends.
     *
     * @param expected the version of the walk that was seen, 0 where none was
     * @param length of a round by the clock of the current item; zero to advance by hand
     */
    public void begin(Actor actor, WorkshopId id, AgendaItemId item, long expected, Duration length) {
        var workshop = chair.run(actor, id);
        agendas.of(id).find(item).orElseThrow(NotFound::new);
        var session = Session.of(moves.of(id));
        var current = session.current().filter(any -> session.phase() == Phase.OPEN);
        if (current.isEmpty()) {
            throw new Invalid("workshop.walk.refusal.noItem");
        }
        if (groups.of(item).size() < 2) {
            throw new Invalid("workshop.walk.refusal.groups");
        }
        walks.running(id).stream()
                .filter(other -> !other.item().equals(item))
                .forEach(other -> walks.store(ended(other)));
        var spent = session.watch(current.get()).spent(clock.instant());
        walks.store(new Walk(item, expected, current.get(), new Rounds(1, spent, length), false));
        changed(workshop);
    }

    /** The next round begins now. */
    public void next(Actor actor, WorkshopId id, AgendaItemId item, long expected) {
        turn(actor, id, item, expected, (rounds, spent, count) -> rounds.next(count, spent));
    }

    /** The round before begins again. */
    public void back(Actor actor, WorkshopId id, AgendaItemId item, long expected) {
        turn(actor, id, item, expected, (rounds, spent, count) -> rounds.back(count, spent));
    }

    public void end(Actor actor, WorkshopId id, AgendaItemId item, long expected) {
        var workshop = chair.run(actor, id);
        walks.store(ended(seen(id, item, expected)));
        changed(workshop);
    }

    private interface Turn {
        Rounds of(Rounds rounds, Duration spent, int count);
    }

    private void turn(Actor actor, WorkshopId id, AgendaItemId item, long expected, Turn turn) {
        var workshop = chair.run(actor, id);
        var walk = seen(id, item, expected);
        var spent = Session.of(moves.of(id)).watch(walk.clock()).spent(clock.instant());
        var rounds = turn.of(walk.rounds(), spent, groups.of(item).size());
        walks.store(new Walk(item, expected, walk.clock(), rounds, false));
        changed(workshop);
    }

    private Walk seen(WorkshopId id, AgendaItemId item, long expected) {
        agendas.of(id).find(item).orElseThrow(NotFound::new);
        return walks.of(item)
                .filter(walk -> walk.version() == expected && !walk.ended())
                .orElseThrow(StaleVersion::new);
    }

    private static Walk ended(Walk walk) {
        return new Walk(walk.item(), walk.version(), walk.clock(), walk.rounds(), true);
    }

    /**
     * The board at which a visitor stands while a walk goes on.
     *
     * @param chosenOrNull where they like to go, once they may choose
     */
    @Transactional(readOnly = true)
    public Optional<Visit> visit(Pass pass, WorkshopId id, @Nullable GroupId chosenOrNull) {
        var now = seats.see(pass, id);
        if (!now.seat().isPresent() || now.session().phase() != Phase.OPEN) {
            return Optional.empty();
        }
        return going(id).map(going -> visit(now, going, chosenOrNull));
    }

    private Visit visit(Sight now, Going going, @Nullable GroupId chosenOrNull) {
        var all = going.groups();
        var own = all.stream().filter(each -> each.has(now.seat().id())).findFirst();
        var others = all.stream().filter(each -> !own.equals(Optional.of(each))).toList();
        var stand = going.walking().stand();
        var free = stand.over() || own.isEmpty();
        var chosen =
                others.stream().filter(each -> each.id().equals(chosenOrNull)).findFirst();
        var visited = free
                ? chosen.orElse(others.getFirst())
                : all.get(Rounds.visited(all.indexOf(own.get()), stand.round(), all.size()));
        var board = boards.of(visited);
        var named = now.workshop().data().rule() == MeetingRule.ATTRIBUTED;
        return new Visit(
                agendas.of(now.workshop().id()).find(going.walk().item()).orElseThrow(NotFound::new),
                stand,
                own.orElse(null),
                others,
                named ? board : board.nameless(),
                reports.of(visited.id()),
                named ? boards.people(now.workshop().id(), List.of(board)) : Map.of(),
                free,
                now.seat().role().speaks());
    }

    /**
     * Leaves a remark on another group's board. What is sent when the next round has begun is still taken.
     *
     * @param cardOrNull the card that it is about; null for the whole board
     * @param submission names this act of writing: the same one sent again is one remark
     */
    public void remark(
            Pass pass, WorkshopId id, GroupId board, @Nullable CardId cardOrNull, String text, UUID submission) {
        var clean = Checked.required(text, Card.MOST_CHARACTERS);
        var visitor = visitor(pass, id, board);
        var seat = visitor.now().seat().id();
        groups.lock(board);
        if (remarks.submitted(seat, submission)) {
            return;
        }
        if (cardOrNull != null) {
            lyingOn(visitor, cardOrNull);
        }
        if (remarks.on(board, seat) >= MOST_REMARKS_ON_A_BOARD) {
            throw new Invalid("workshop.walk.refusal.enough", MOST_REMARKS_ON_A_BOARD);
        }
        var from = visitor.own().map(WorkGroup::id).orElse(null);
        var remark = new Remark(UUID.randomUUID(), board, cardOrNull, clean, seat, from, Times.now(clock));
        remarks.insert(remark, seat, submission);
        boards.changed(visitor.now().workshop(), board);
    }

    /** Supports a card of another group's board, or no longer; doing it twice is doing it once. */
    public void support(Pass pass, WorkshopId id, GroupId board, CardId card, boolean supports) {
        var visitor = visitor(pass, id, board);
        var seat = visitor.now().seat().id();
        groups.lock(board);
        lyingOn(visitor, card);
        if (supports) {
            cards.support(card, seat);
        } else {
            // those that lie beneath were supported as this one is now
            boards.of(visitor.board()).piles().stream()
                    .filter(pile -> pile.card().id().equals(card))
                    .flatMap(pile -> pile.origins().stream())
                    .forEach(origin -> cards.unsupport(origin.id(), seat));
            cards.unsupport(card, seat);
        }
        boards.changed(visitor.now().workshop(), board);
    }

    private record Visitor(Sight now, WorkGroup board, Optional<WorkGroup> own) {}

    private Visitor visitor(Pass pass, WorkshopId id, GroupId board) {
        var now = seats.see(pass, id);
        if (!now.seat().isPresent()) {
            throw new Denied("workshop.refusal.notAdmitted");
        }
        if (!now.seat().role().speaks()) {
            throw new Denied("workshop.refusal.observer");
        }
        var going = going(id)
                .filter(any -> now.session().phase() == Phase.OPEN)
                .orElseThrow(() -> new Invalid("workshop.walk.refusal.noWalk"));
        var visited = going.groups().stream()
                .filter(each -> each.id().equals(board))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (visited.has(now.seat().id())) {
            throw new Denied("workshop.walk.refusal.own");
        }
        var own = going.groups().stream()
                .filter(each -> each.has(now.seat().id()))
                .findFirst();
        return new Visitor(now, visited, own);
    }

    private void lyingOn(Visitor visitor, CardId card) {
        if (boards.of(visitor.board()).piles().stream()
                .noneMatch(pile -> pile.card().id().equals(card))) {
            throw new StaleVersion();
        }
    }

    private record Going(Walk walk, Walking walking, List<WorkGroup> groups) {}

    private Optional<Going> going(WorkshopId id) {
        return walks.running(id).stream().findFirst().flatMap(walk -> {
            var walkers = groups.of(walk.item());
            if (walkers.size() < 2) {
                return Optional.empty();
            }
            var stand = walk.stand(Session.of(moves.of(id)), walkers.size(), clock.instant());
            return Optional.of(new Going(walk, new Walking(walk, stand), walkers));
        });
    }

    private void changed(Workshop workshop) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.GROUPS));
    }
}
