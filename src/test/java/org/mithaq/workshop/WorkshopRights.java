package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.WorkshopService.Origin;

class WorkshopRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);
    private static final ItemData ITEM =
            new ItemData(AgendaKind.DISCUSSION, new Bilingual("بند", "Item"), 10, null, "", List.of());

    private final WorkshopService workshops;
    private final SessionService sessions;
    private final AttendanceService attendance;
    private final Entrance entrance;
    private final PlanCalendar calendar;

    WorkshopRights(
            WorkshopService workshops,
            SessionService sessions,
            AttendanceService attendance,
            Entrance entrance,
            PlanCalendar calendar) {
        this.calendar = calendar;
        this.workshops = workshops;
        this.sessions = sessions;
        this.attendance = attendance;
        this.entrance = entrance;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "workshop: list", Asker.members(), (actor, fixture) -> workshops.of(actor, fixture.strategy())),
                inStrategy(
                        "workshop: plan one",
                        RUN,
                        (actor, fixture) ->
                                workshops.create(actor, fixture.strategy(), data(), Origin.template("one-day"))),
                row("workshop: read", Asker.members(), (actor, id) -> workshops.find(actor, id)),
                row("workshop: read the agenda", Asker.members(), (actor, id) -> workshops.agenda(actor, id)),
                row(
                        "workshop: take the plan into a calendar",
                        Asker.members(),
                        (actor, id) -> calendar.write(actor, id, PlanCalendar.Detail.DAYS, Language.EN)),
                row("workshop: read how far it is", Asker.members(), (actor, id) -> workshops.session(actor, id)),
                row("workshop: change the plan", RUN, (actor, id) -> workshops.change(actor, id, 1, data())),
                row("workshop: add an item", RUN, (actor, id) -> workshops.add(actor, id, 1, 1, ITEM)),
                inStrategy(
                        "workshop: change an item",
                        RUN,
                        this::item,
                        (actor, item) -> workshops.change(actor, item.workshop(), 1, item.id(), ITEM)),
                inStrategy(
                        "workshop: move an item",
                        RUN,
                        this::item,
                        (actor, item) -> workshops.move(actor, item.workshop(), 1, item.id(), 1, 3)),
                inStrategy(
                        "workshop: remove an item",
                        RUN,
                        this::item,
                        (actor, item) -> workshops.remove(actor, item.workshop(), 1, item.id())),
                row("workshop: open it", RUN, (actor, id) -> sessions.open(actor, id, 0)),
                row("workshop: read the log", RUN, (actor, id) -> sessions.log(actor, id)),
                running("workshop: next", (actor, id) -> sessions.next(actor, id, 2)),
                running("workshop: pause", (actor, id) -> sessions.pause(actor, id, 2)),
                running("workshop: add a minute", (actor, id) -> sessions.extend(actor, id, 2, Duration.ofMinutes(1))),
                running("workshop: quiet work", (actor, id) -> sessions.quiet(actor, id, 2, true)),
                running("workshop: close", (actor, id) -> sessions.close(actor, id, 2)),
                running("workshop: undo", (actor, id) -> sessions.undo(actor, id, 2)),
                row("workshop: who is there", RUN, (actor, id) -> attendance.attendance(actor, id)),
                row("workshop: the floor", RUN, (actor, id) -> attendance.floor(actor, id)),
                seated("workshop: admit", (actor, seat) -> attendance.admit(actor, seat.workshop(), seat.id())),
                seated(
                        "workshop: admit all who wait",
                        (actor, seat) -> attendance.admit(actor, seat.workshop(), Set.of(seat.id()))),
                seated("workshop: somebody left", (actor, seat) -> attendance.leave(actor, seat.workshop(), seat.id())),
                seated("workshop: turn away", (actor, seat) -> attendance.remove(actor, seat.workshop(), seat.id())),
                seated(
                        "workshop: give a role",
                        (actor, seat) -> attendance.role(actor, seat.workshop(), seat.id(), SeatRole.RAPPORTEUR)),
                running("workshop: end a speech", (actor, id) -> attendance.endSpeech(actor, id)),
                row("workshop: take a seat", Asker.members(), (actor, id) -> entrance.join(actor, id, true)));
    }

    private RightsRow<?> row(String name, Set<Asker> allowed, RightsRow.Operation<WorkshopId> operation) {
        return inStrategy(name, allowed, this::workshop, operation);
    }

    private RightsRow<?> running(String name, RightsRow.Operation<WorkshopId> operation) {
        return inStrategy(
                name,
                RUN,
                fixture -> {
                    var id = workshop(fixture);
                    sessions.open(fixture.actor(FACILITATOR), id, 0);
                    sessions.next(fixture.actor(FACILITATOR), id, 1);
                    return id;
                },
                operation);
    }

    private RightsRow<?> seated(String name, RightsRow.Operation<Seat> operation) {
        return inStrategy(
                name, RUN, fixture -> entrance.join(fixture.actor(Asker.OWNER), workshop(fixture), true), operation);
    }

    private WorkshopId workshop(StrategyFixture fixture) {
        return workshops
                .create(fixture.actor(FACILITATOR), fixture.strategy(), data(), Origin.template("one-day"))
                .id();
    }

    private AgendaItem item(StrategyFixture fixture) {
        return workshops
                .agenda(fixture.actor(FACILITATOR), workshop(fixture))
                .items()
                .getFirst();
    }

    /** Today's: the application's clock is the real one. */
    private static Workshop.WorkshopData data() {
        var some = WorkshopRoom.data(1);
        return new Workshop.WorkshopData(
                some.title(),
                some.purpose(),
                some.rule(),
                some.language(),
                java.time.LocalDate.now(java.time.ZoneId.systemDefault()),
                some.startsAt(),
                some.days(),
                some.seats(),
                some.quorum());
    }
}
