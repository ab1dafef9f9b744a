package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.MinistryId;
import org.mithaq.workshop.AgendaItem.ItemData;

/** A workshop room with groups, whose workshop stands at a group item with two challenges and a recommendation beside it. */
final class GroupRoom implements AutoCloseable {

    static final List<String> CARDS = List.of("P-CH-1", "P-REC-1.1", "P-DEF-1", "P-REC-1.6");

    final WorkshopRoom room;
    final GroupService groups;
    final BoardService boards;
    final GalleryService gallery;
    final GroupTextService texts;
    Workshop workshop;
    WorkshopId id;
    AgendaItemId item;

    GroupRoom(DataSource database) {
        room = new WorkshopRoom(
                database,
                JdbcGroups.class,
                JdbcCards.class,
                JdbcRemarks.class,
                JdbcReports.class,
                JdbcWalks.class,
                Boards.class,
                GroupService.class,
                BoardService.class,
                GalleryService.class,
                GroupTexts.class,
                GroupTextNews.class,
                GroupTextService.class,
                GuestWriters.class,
                GroupWork.class,
                Proceeding.class,
                RecordWriting.class,
                BallotHarvest.class,
                ReportHarvest.class,
                CardHarvest.class,
                TextHarvest.class,
                HarvestService.class,
                Voices.class,
                Spots.class,
                Origins.class);
        groups = room.bean(GroupService.class);
        boards = room.bean(BoardService.class);
        gallery = room.bean(GalleryService.class);
        texts = room.bean(GroupTextService.class);
    }

    /** A new workshop with room for forty, open, at the group item. */
    void begin() {
        room.begin();
        var data = WorkshopRoom.data(1);
        workshop = room.workshops.create(
                room.facilitator,
                room.strategy.id(),
                new Workshop.WorkshopData(
                        data.title(),
                        data.purpose(),
                        data.rule(),
                        data.language(),
                        data.startsOn(),
                        data.startsAt(),
                        1,
                        40,
                        data.quorum()),
                WorkshopService.Origin.EMPTY);
        id = workshop.id();
        add("Groups", AgendaKind.GROUPS, CARDS);
        add("Lunch", AgendaKind.BREAK, List.of());
        add("Reporting", AgendaKind.REPORTING, List.of());
        item = room.workshops.agenda(room.facilitator, id).items().getFirst().id();
        room.sessions.open(room.facilitator, id, 0);
    }

    void start() {
        room.sessions.next(room.facilitator, id, 1);
    }

    private void add(String title, AgendaKind kind, List<String> cards) {
        workshop = room.workshops.add(
                room.facilitator,
                id,
                room.fresh(workshop).version(),
                1,
                new ItemData(kind, new Bilingual("", title), 60, null, "", cards));
    }

    Pass.Guest guest(String name, MinistryId ministry) {
        return room.guest(workshop, name, ministry);
    }

    /** Guests of no ministry. */
    List<Pass> guests(int count) {
        var passes = new ArrayList<Pass>();
        for (var i = 0; i < count; i++) {
            passes.add(guest("Guest " + i, null));
        }
        return passes;
    }

    Pass member() {
        var actor = room.member(Role.FOCAL_POINT);
        room.entrance.join(actor, id, true);
        return new Pass.Member(actor);
    }

    SeatId seat(Pass pass) {
        return room.seats.see(pass, id).seat().id();
    }

    GroupsOfItem state() {
        return groups.of(room.facilitator, id, item);
    }

    WorkGroup group(int place) {
        return state().workGroups().get(place);
    }

    /** Two groups: the first pass in the first, the others by turns. */
    void two(List<? extends Pass> passes) {
        groups.form(room.facilitator, id, item, new Formation(Formation.Kind.HAND, 2, 0));
        for (var i = 0; i < passes.size(); i++) {
            groups.seat(
                    room.facilitator,
                    id,
                    item,
                    seat(passes.get(i)),
                    group(i % 2).id());
        }
    }

    Board board(Pass pass) {
        return boards.table(pass, id).orElseThrow().board().orElseThrow();
    }

    /** A second after whatever was before. */
    void write(Pass pass, String text) {
        room.clock.now = room.clock.now.plusSeconds(1);
        boards.write(pass, id, board(pass).group().id(), text, UUID.randomUUID());
    }

    Card card(Pass pass, String text) {
        return board(pass).piles().stream()
                .map(Board.Pile::card)
                .filter(card -> card.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        room.close();
    }
}
