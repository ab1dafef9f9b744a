package org.mithaq.workshop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.workshop.GroupsOfItem.Progress;
import org.mithaq.workshop.WorkGroup.Member;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.group.Grouping;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of items: making them, seating people, seeing how far they are. For those who run the workshop. */
@Service
@Transactional
public class GroupService {

    static final int MOST_NAME = 120;

    private final Chair chair;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcSeats seats;
    private final JdbcGroups groups;
    private final JdbcReports reports;
    private final JdbcWalks walks;
    private final Boards boards;
    private final GroupTexts texts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GroupService(
            Chair chair,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcSeats seats,
            JdbcGroups groups,
            JdbcReports reports,
            JdbcWalks walks,
            Boards boards,
            GroupTexts texts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.workshops = workshops;
        this.agendas = agendas;
        this.moves = moves;
        this.seats = seats;
        this.groups = groups;
        this.reports = reports;
        this.walks = walks;
        this.boards = boards;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public GroupsOfItem of(Actor actor, WorkshopId id, AgendaItemId item) {
        chair.run(actor, id);
        var known = item(id, item);
        var people = new HashMap<SeatId, Seat>();
        var all = seats.of(id);
        all.forEach(seat -> people.put(seat.id(), seat));
        var lying = boards.all(item);
        var reported = reports.of(item);
        var live = texts.of(id, item);
        var progress = lying.stream()
                .map(board ->
                        progress(board, people, reported, live.get(board.group().id())))
                .toList();
        var sitting =
                progress.stream().flatMap(each -> each.group().seats().stream()).toList();
        var free = all.stream()
                .filter(GroupService::sits)
                .filter(seat -> !sitting.contains(seat.id()))
                .toList();
        var missing =
                lying.stream().anyMatch(board -> !boards.missing(known, board).isEmpty());
        var last = walks.of(item);
        var walk = last.filter(each -> !each.ended() && lying.size() > 1)
                .map(each -> new GroupsOfItem.Walking(
                        each, each.stand(Session.of(moves.of(id)), lying.size(), clock.instant())))
                .orElse(null);
        return new GroupsOfItem(
                known,
                progress,
                free,
                Map.copyOf(people),
                missing,
                last.map(Walk::version).orElse(0L),
                walk);
    }

    private static Progress progress(
            Board board, Map<SeatId, Seat> people, Map<GroupId, Report> reported, @Nullable GroupText text) {
        var written = board.written();
        var silent = board.group().seats().stream()
                .filter(seat -> people.get(seat) != null && people.get(seat).isPresent())
                .filter(seat -> written.stream().noneMatch(card -> card.isBy(seat)))
                .toList();
        return new Progress(
                board.group(),
                written.size(),
                board.in(Lane.AGREED).size(),
                reported.getOrDefault(
                        board.group().id(), Report.none(board.group().id())),
                silent,
                text);
    }

    /** Every board of an item, in the order of the groups. */
    @Transactional(readOnly = true)
    public List<Board> boards(Actor actor, WorkshopId id, AgendaItemId item) {
        chair.run(actor, id);
        item(id, item);
        return boards.all(item);
    }

    /**
     * Makes the groups of an item anew, from all who are present and speak and do not run the workshop. Whoever has the role of rapporteur is
     * that of their group; in a mixed deal they sit apart where the ministries allow it.
     *
     * @throws Invalid when somebody has written in the groups that were
     */
    public void form(Actor actor, WorkshopId id, AgendaItemId item, Formation formation) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var known = item(id, item);
        if (!known.data().kind().works()) {
            throw new Invalid("workshop.group.refusal.rest");
        }
        if (formation.groups() < 1 || formation.groups() > Formation.MOST_GROUPS) {
            throw new Invalid("workshop.group.refusal.number", 1, Formation.MOST_GROUPS);
        }
        boards.all(item).forEach(this::requireUnwritten);
        groups.of(item).forEach(group -> groups.delete(group.id()));
        var people = seats.of(id).stream().filter(GroupService::sits).toList();
        var dealt = deal(people, formation);
        for (var place = 0; place < dealt.size(); place++) {
            var members = dealt.get(place).stream()
                    .map(seat -> new Member(seat.id(), seat.role() == SeatRole.RAPPORTEUR))
                    .toList();
            insert(known, place, "", members);
        }
        changed(workshop);
    }

    private static List<List<Seat>> deal(List<Seat> people, Formation formation) {
        return switch (formation.kind()) {
            case HAND -> Grouping.random(List.of(), formation.groups(), formation.seed());
            case RANDOM -> Grouping.random(people, formation.groups(), formation.seed());
            case MIXED ->
                Grouping.mixed(
                        people,
                        GroupService::delegation,
                        seat -> seat.role() == SeatRole.RAPPORTEUR,
                        formation.groups(),
                        formation.seed());
        };
    }

    /** One more group, empty. */
    public void add(Actor actor, WorkshopId id, AgendaItemId item, String name) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var known = item(id, item);
        if (!known.data().kind().works()) {
            throw new Invalid("workshop.group.refusal.rest");
        }
        var there = groups.of(item).size();
        if (there >= Formation.MOST_GROUPS) {
            throw new Invalid("workshop.group.refusal.number", 1, Formation.MOST_GROUPS);
        }
        insert(known, there, Checked.optional(name, MOST_NAME), List.of());
        changed(workshop);
    }

    /** @param name empty to call it by its number */
    public void rename(Actor actor, WorkshopId id, GroupId group, String name) {
        var workshop = chair.run(actor, id);
        var before = group(id, group);
        groups.rename(group, Checked.optional(name, MOST_NAME));
        texts.renamed(before, group(id, group), item(id, before.item()));
        changed(workshop);
    }

    /** @throws Invalid when somebody has written in it */
    public void remove(Actor actor, WorkshopId id, GroupId group) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var known = group(id, group);
        groups.lock(group);
        requireUnwritten(boards.of(known));
        groups.delete(group);
        var left = groups.of(known.item());
        for (var place = 0; place < left.size(); place++) {
            groups.place(left.get(place).id(), place);
        }
        changed(workshop);
    }

    /** Seats somebody in a group, or in none; what they wrote stays where it is. */
    public void seat(Actor actor, WorkshopId id, AgendaItemId item, SeatId seat, @Nullable GroupId groupOrNull) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        item(id, item);
        var known = seats.find(seat).filter(each -> each.workshop().equals(id)).orElseThrow(NotFound::new);
        groups.unseat(item, seat);
        if (groupOrNull != null) {
            var group = group(id, groupOrNull);
            if (!group.item().equals(item)) {
                throw new NotFound();
            }
            groups.seat(group, new Member(seat, known.role() == SeatRole.RAPPORTEUR));
        }
        changed(workshop);
    }

    /** Seats everybody who sits in no group: in the smallest ones, away from their own ministry. */
    public void seatRest(Actor actor, WorkshopId id, AgendaItemId item) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var state = of(actor, id, item);
        if (state.groups().isEmpty()) {
            throw new Invalid("workshop.group.refusal.none");
        }
        var sitting = new ArrayList<List<Seat>>();
        state.workGroups()
                .forEach(group -> sitting.add(
                        group.seats().stream().map(state.people()::get).toList()));
        var places = Grouping.joining(sitting, state.free(), GroupService::delegation);
        for (var i = 0; i < places.size(); i++) {
            var late = state.free().get(i);
            groups.seat(
                    state.workGroups().get(places.get(i)), new Member(late.id(), late.role() == SeatRole.RAPPORTEUR));
        }
        changed(workshop);
    }

    public void rapporteur(Actor actor, WorkshopId id, GroupId group, SeatId seat, boolean rapporteur) {
        var workshop = chair.run(actor, id);
        if (!group(id, group).has(seat)) {
            throw new NotFound();
        }
        groups.rapporteur(group, seat, rapporteur);
        changed(workshop);
    }

    /** Lays those cards of the library onto the boards that the plan has come to name since they were made. */
    public void preload(Actor actor, WorkshopId id, AgendaItemId item) {
        var workshop = chair.run(actor, id);
        var known = item(id, item);
        groups.of(item).stream()
                .filter(group -> boards.preload(known, group))
                .forEach(group -> boards.changed(workshop, group.id()));
    }

    /** As {@link BoardService#merge}, over the boards of several groups of one item. */
    public Card merge(Actor actor, WorkshopId id, List<Card.Seen> cards, String wording) {
        var workshop = chair.run(actor, id);
        var items =
                cards.stream().map(seen -> boards.card(id, seen.id()).item()).collect(Collectors.toSet());
        if (items.size() > 1) {
            throw new NotFound();
        }
        var mine = actor.signedIn().flatMap(person -> seats.find(id, person)).map(Seat::id);
        return boards.merge(workshop, cards, wording, mine.orElse(null));
    }

    /** Takes a merge back. */
    public void part(Actor actor, WorkshopId id, Card.Seen joint) {
        var workshop = chair.run(actor, id);
        boards.part(workshop, boards.card(id, joint.id()).card(), joint);
    }

    private void insert(AgendaItem item, int place, String name, List<Member> members) {
        var group = new WorkGroup(GroupId.random(), item.workshop(), item.id(), place, name, members);
        groups.insert(group);
        boards.preload(item, group);
    }

    private void requireUnwritten(Board board) {
        var report = reports.of(board.group().id());
        if (!board.written().isEmpty()
                || !board.remarks().isEmpty()
                || report.version() > 0
                || texts.of(board.group()).filter(GroupText::written).isPresent()) {
            throw new Invalid("workshop.group.refusal.written");
        }
    }

    /** Whoever runs the workshop goes from group to group, and observers look on. */
    private static boolean sits(Seat seat) {
        return seat.isPresent() && seat.role().speaks() && !seat.role().runs();
    }

    /** The ministry, else the organisation as written, else the person alone. */
    private static Object delegation(Seat seat) {
        return seat.ministry()
                .<Object>map(Function.identity())
                .orElseGet(() -> seat.organisation().isEmpty() ? seat.id() : seat.organisation());
    }

    private AgendaItem item(WorkshopId id, AgendaItemId item) {
        return agendas.of(id).find(item).orElseThrow(NotFound::new);
    }

    private WorkGroup group(WorkshopId id, GroupId group) {
        return groups.find(group).filter(each -> each.workshop().equals(id)).orElseThrow(NotFound::new);
    }

    private void changed(Workshop workshop) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.GROUPS));
    }
}
