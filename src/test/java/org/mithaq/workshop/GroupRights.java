package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.Formation.Kind;
import org.mithaq.workshop.WorkshopService.Origin;

class GroupRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);

    private final WorkshopService workshops;
    private final SessionService sessions;
    private final Entrance entrance;
    private final GroupService groups;
    private final BoardService boards;
    private final GalleryService gallery;
    private final GroupTextService texts;

    GroupRights(
            WorkshopService workshops,
            SessionService sessions,
            Entrance entrance,
            GroupService groups,
            BoardService boards,
            GalleryService gallery,
            GroupTextService texts) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.entrance = entrance;
        this.groups = groups;
        this.boards = boards;
        this.gallery = gallery;
        this.texts = texts;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                row("groups: see how far they are", (actor, at) -> groups.of(actor, at.id(), at.item())),
                row("groups: read all boards", (actor, at) -> groups.boards(actor, at.id(), at.item())),
                row(
                        "groups: make them",
                        (actor, at) -> groups.form(actor, at.id(), at.bare(), new Formation(Kind.MIXED, 2, 1))),
                row("groups: add one", (actor, at) -> groups.add(actor, at.id(), at.item(), "")),
                row("groups: name one", (actor, at) -> groups.rename(actor, at.id(), at.other(), "Law")),
                row("groups: remove one", (actor, at) -> groups.remove(actor, at.id(), at.other())),
                row(
                        "groups: seat somebody",
                        (actor, at) -> groups.seat(actor, at.id(), at.item(), at.seat(), at.other())),
                row("groups: seat the rest", (actor, at) -> groups.seatRest(actor, at.id(), at.item())),
                row(
                        "groups: name a rapporteur",
                        (actor, at) -> groups.rapporteur(actor, at.id(), at.group(), at.seat(), true)),
                row("groups: lay out cards", (actor, at) -> groups.preload(actor, at.id(), at.item())),
                row("groups: merge over boards", (actor, at) -> groups.merge(actor, at.id(), at.cards(), "Both")),
                row(
                        "groups: undo a merge",
                        (actor, at) -> groups.part(actor, at.id(), at.joint().seen())),
                row("groups: open their texts", (actor, at) -> texts.open(actor, at.id(), at.item())),
                row("groups: read a text", this::read),
                row(
                        "gallery: begin",
                        (actor, at) -> gallery.begin(actor, at.id(), at.item(), 1, Duration.ofMinutes(5))),
                row("gallery: next round", (actor, at) -> gallery.next(actor, at.id(), at.item(), 1)),
                row("gallery: back a round", (actor, at) -> gallery.back(actor, at.id(), at.item(), 1)),
                row("gallery: end", (actor, at) -> gallery.end(actor, at.id(), at.item(), 1)),
                row("gallery: what the hall sees", (actor, at) -> gallery.hall(actor, at.id())));
    }

    private void read(Actor actor, Standing at) {
        var body = at.text().parts().getFirst().body().id();
        texts.read(actor, at.id(), at.group(), body);
    }

    /** A workshop at a group item, and one after it without groups: two groups, the owner in the first with three cards and a merged one, a walk that goes on. */
    private record Standing(
            WorkshopId id,
            AgendaItemId item,
            AgendaItemId bare,
            GroupId group,
            GroupId other,
            SeatId seat,
            List<Card.Seen> cards,
            Card joint,
            GroupText text) {}

    private RightsRow<?> row(String name, RightsRow.Operation<Standing> operation) {
        return inStrategy(name, RUN, this::standing, operation);
    }

    private Standing standing(StrategyFixture fixture) {
        var facilitator = fixture.actor(FACILITATOR);
        var some = WorkshopRoom.data(1);
        var data = new Workshop.WorkshopData(
                some.title(),
                some.purpose(),
                some.rule(),
                some.language(),
                LocalDate.now(ZoneId.systemDefault()),
                some.startsAt(),
                1,
                some.seats(),
                some.quorum());
        var workshop = workshops.create(facilitator, fixture.strategy(), data, Origin.EMPTY);
        var id = workshop.id();
        workshops.add(
                facilitator,
                id,
                1,
                1,
                new ItemData(AgendaKind.GROUPS, new Bilingual("مجموعات", "Groups"), 60, null, "", List.of()));
        workshops.add(
                facilitator,
                id,
                2,
                1,
                new ItemData(AgendaKind.REPORTING, new Bilingual("عرض", "Reporting"), 30, null, "", List.of()));
        var items = workshops.agenda(facilitator, id).items();
        var item = items.getFirst().id();
        var bare = items.getLast().id();
        sessions.open(facilitator, id, 0);
        sessions.next(facilitator, id, 1);
        var owner = fixture.actor(Asker.OWNER);
        var seat = entrance.join(owner, id, true).id();
        groups.form(facilitator, id, item, new Formation(Kind.HAND, 2, 0));
        var made = groups.of(facilitator, id, item).workGroups();
        var group = made.getFirst().id();
        groups.seat(facilitator, id, item, seat, group);
        var pass = new Pass.Member(owner);
        for (var text : List.of("One", "Two", "Three", "Four")) {
            boards.write(pass, id, group, text, UUID.randomUUID());
        }
        var cards = boards.table(pass, id).orElseThrow().board().orElseThrow().piles().stream()
                .map(pile -> pile.card().seen())
                .toList();
        var joint = boards.merge(pass, id, cards.subList(0, 2), "Joint");
        texts.open(facilitator, id, item);
        var text = texts.find(pass, id, group).orElseThrow().text();
        gallery.begin(facilitator, id, item, 0, Duration.ZERO);
        return new Standing(id, item, bare, group, made.getLast().id(), seat, cards.subList(2, 4), joint, text);
    }
}
