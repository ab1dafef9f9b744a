package org.mithaq.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Report.ReportData;
import org.mithaq.workshop.SeatService.Sight;
import org.mithaq.workshop.Session.Phase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody does at the table of their own group, with an account or without: {@link SeatService} says who a pass is. Members write
 * while the workshop is open and the item of the group has begun, at any time of the day.
 */
@Service
@Transactional
public class BoardService {

    private final SeatService seats;
    private final JdbcGroups groups;
    private final JdbcReports reports;
    private final Boards boards;
    private final Clock clock;

    BoardService(SeatService seats, JdbcGroups groups, JdbcReports reports, Boards boards, Clock clock) {
        this.seats = seats;
        this.groups = groups;
        this.reports = reports;
        this.boards = boards;
        this.clock = clock;
    }

    /** The table of the current item, else of the item before at which the person last sat in a group; none before the first. */
    @Transactional(readOnly = true)
    public Optional<Table> table(Pass pass, WorkshopId id) {
        var now = seats.see(pass, id);
        if (!now.seat().isPresent() || now.session().phase() != Phase.OPEN) {
            return Optional.empty();
        }
        var all = groups.of(id);
        var current = now.current()
                .filter(item -> all.stream().anyMatch(each -> each.item().equals(item.id())));
        return current.or(() -> lastSat(now, all)).map(item -> table(now, item, current.isPresent(), all));
    }

    private static Optional<AgendaItem> lastSat(Sight now, List<WorkGroup> all) {
        return now.agenda().items().reversed().stream()
                .filter(item -> now.session().touched(item.id()))
                .filter(item -> all.stream()
                        .anyMatch(group -> group.item().equals(item.id())
                                && group.has(now.seat().id())))
                .findFirst();
    }

    private Table table(Sight now, AgendaItem item, boolean current, List<WorkGroup> all) {
        var seat = now.seat().id();
        var mine = all.stream()
                .filter(group -> group.item().equals(item.id()) && group.has(seat))
                .findFirst();
        if (mine.isEmpty()) {
            var none = Report.none(new GroupId(new UUID(0, 0)));
            return new Table(now.workshop(), item, current, null, none, List.of(), Map.of(), false, false);
        }
        var group = mine.get();
        var board = boards.of(group);
        var writes = writes(now, group);
        return new Table(
                now.workshop(),
                item,
                current,
                board,
                reports.of(group.id()),
                all.stream().filter(each -> each.item().equals(item.id())).toList(),
                boards.people(now.workshop().id(), List.of(board)),
                writes,
                writes && group.reports(seat));
    }

    /**
     * Writes a card; when this returns it is stored.
     *
     * @param submission names this act of writing: the same one sent again is one card and accepted
     */
    public void write(Pass pass, WorkshopId id, GroupId group, String text, UUID submission) {
        var place = member(pass, id, group);
        boards.write(place.now().workshop(), place.group(), place.now().seat(), text, submission);
    }

    /** @throws StaleVersion when somebody else moved, merged or withdrew the card */
    public void move(Pass pass, WorkshopId id, Card.Seen seen, Lane lane) {
        var place = memberOf(pass, id, seen);
        boards.move(place.now().workshop(), place.card(), seen, lane);
    }

    /** Takes back a card that one wrote oneself. */
    public void withdraw(Pass pass, WorkshopId id, Card.Seen seen) {
        var place = memberOf(pass, id, seen);
        if (!place.card().written() || !place.card().isBy(place.now().seat().id())) {
            throw new Denied("workshop.board.refusal.notYours");
        }
        boards.withdraw(place.now().workshop(), place.card(), seen);
    }

    /**
     * Merges cards of the own board that say the same. Each stays as it is under the joint one, with who wrote it.
     *
     * @param wording what the joint card says
     */
    public Card merge(Pass pass, WorkshopId id, List<Card.Seen> cards, String wording) {
        if (cards.isEmpty()) {
            throw new Invalid("workshop.board.refusal.merge", Boards.MOST_MERGED);
        }
        var place =
                cards.stream().map(seen -> memberOf(pass, id, seen)).toList().getFirst();
        return boards.merge(
                place.now().workshop(), cards, wording, place.now().seat().id());
    }

    /** Takes a merge back; every card lies open again. */
    public void part(Pass pass, WorkshopId id, Card.Seen joint) {
        var place = memberOf(pass, id, joint);
        boards.part(place.now().workshop(), place.card(), joint);
    }

    /**
     * Stores the next version of the group's report.
     *
     * @param expected the version that the person saw
     * @throws StaleVersion when it is no longer the newest: both texts are then for the person to bring together
     */
    public Report report(Pass pass, WorkshopId id, GroupId group, long expected, ReportData data, boolean handedIn) {
        var place = member(pass, id, group);
        var seat = place.now().seat().id();
        if (!place.group().reports(seat)) {
            throw new Denied("workshop.report.refusal.rapporteur");
        }
        var clean = new ReportData(
                Checked.optional(data.agreed(), ReportData.MOST_CHARACTERS),
                Checked.optional(data.open(), ReportData.MOST_CHARACTERS),
                Checked.optional(data.minority(), ReportData.MOST_CHARACTERS),
                Checked.optional(data.owner(), ReportData.MOST_OF_OWNER));
        if (handedIn && clean.isEmpty()) {
            throw new Invalid("workshop.report.refusal.empty");
        }
        if (reports.of(group).version() != expected) {
            throw new StaleVersion();
        }
        var next = new Report(group, expected + 1, clean, handedIn, seat, Times.now(clock));
        reports.insert(next);
        boards.changed(place.now().workshop(), group);
        return next;
    }

    private record Place(Sight now, WorkGroup group) {}

    private record CardPlace(Sight now, Card card) {}

    private CardPlace memberOf(Pass pass, WorkshopId id, Card.Seen seen) {
        // before the card, so that nobody without a seat learns which cards there are
        seats.see(pass, id);
        var laid = boards.card(id, seen.id());
        return new CardPlace(member(pass, id, laid.group().id()).now(), laid.card());
    }

    private Place member(Pass pass, WorkshopId id, GroupId group) {
        var now = seats.see(pass, id);
        if (!now.seat().isPresent()) {
            throw new Denied("workshop.refusal.notAdmitted");
        }
        var known =
                groups.find(group).filter(each -> each.workshop().equals(id)).orElseThrow(NotFound::new);
        if (!known.has(now.seat().id())) {
            throw new Denied("workshop.group.refusal.otherGroup");
        }
        if (!now.seat().role().speaks()) {
            throw new Denied("workshop.refusal.observer");
        }
        if (!writes(now, known)) {
            throw new Invalid("workshop.group.refusal.notNow");
        }
        return new Place(now, known);
    }

    private static boolean writes(Sight now, WorkGroup group) {
        return now.session().phase() == Phase.OPEN
                && now.session().touched(group.item())
                && now.seat().role().speaks();
    }
}
