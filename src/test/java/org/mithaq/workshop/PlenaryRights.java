package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.Language;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.WorkshopService.Origin;

/** Who puts texts before the room and decides what is proposed; proposing is a matter of seats. */
class PlenaryRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);
    private static final Schema SCHEMA = Schema.mithaq();

    private final PlenaryService plenaries;
    private final WorkshopService workshops;
    private final SessionService sessions;
    private final SeatService seats;
    private final Entrance entrance;
    private final Strategies strategies;
    private final Texts texts;

    PlenaryRights(
            PlenaryService plenaries,
            WorkshopService workshops,
            SessionService sessions,
            SeatService seats,
            Entrance entrance,
            Strategies strategies,
            Texts texts) {
        this.plenaries = plenaries;
        this.workshops = workshops;
        this.sessions = sessions;
        this.seats = seats;
        this.entrance = entrance;
        this.strategies = strategies;
        this.texts = texts;
    }

    private record Held(WorkshopId workshop, Reading reading, AmendmentId amendment) {}

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                row("see what is read", Asker.members(), (actor, held) -> plenaries.now(actor, held.workshop())),
                row(
                        "see what was proposed",
                        Asker.members(),
                        (actor, held) -> plenaries.amendments(actor, held.workshop())),
                row(
                        "put a text before the room",
                        RUN,
                        (actor, held) -> plenaries.open(
                                actor, held.workshop(), held.reading().section(), EnumSet.allOf(Language.class))),
                row(
                        "go to a line",
                        RUN,
                        (actor, held) -> plenaries.read(actor, held.reading().id(), 1, new Plenary.Spot(1, 1))),
                row(
                        "take the newest text",
                        RUN,
                        (actor, held) -> plenaries.renew(actor, held.reading().id(), 1)),
                row(
                        "end a reading",
                        RUN,
                        (actor, held) -> plenaries.close(actor, held.reading().id(), 1)),
                row("adopt an amendment", RUN, (actor, held) -> plenaries.adopt(actor, held.amendment(), null)),
                row("reject an amendment", RUN, (actor, held) -> plenaries.reject(actor, held.amendment())),
                row("postpone an amendment", RUN, (actor, held) -> plenaries.postpone(actor, held.amendment())));
    }

    /** Texts are changed outside of transactions, so all of it is on committed data. */
    private RightsRow<?> row(String name, Set<Asker> allowed, RightsRow.Operation<Held> operation) {
        return inStrategy("workshop: " + name, allowed, this::held, operation).onCommittedData();
    }

    private Held held(StrategyFixture fixture) {
        var facilitator = fixture.actor(FACILITATOR);
        var some = WorkshopRoom.data(1);
        var data = new Workshop.WorkshopData(
                some.title(),
                some.purpose(),
                some.rule(),
                some.language(),
                java.time.LocalDate.now(java.time.ZoneId.systemDefault()),
                some.startsAt(),
                some.days(),
                some.seats(),
                some.quorum());
        var id = workshops
                .create(facilitator, fixture.strategy(), data, Origin.template("one-day"))
                .id();
        sessions.open(facilitator, id, 0);
        sessions.next(facilitator, id, 1);
        var body = strategies.bodies(fixture.strategy()).getFirst();
        texts.replaceAll(
                body.id(),
                fixture.founder(),
                SCHEMA.node("doc", SCHEMA.node("paragraph", Map.of("id", "p"), SCHEMA.text("One. Two."))));
        plenaries.open(facilitator, id, body.section(), Set.of(body.language()));
        entrance.join(facilitator, id, true);
        var reading = plenaries.now(facilitator, id).orElseThrow().reading();
        var amendment = AmendmentId.random();
        var version = reading.text(body.language()).orElseThrow().version();
        seats.propose(
                new Pass.Member(facilitator),
                id,
                amendment,
                new Proposal(body.language(), version, 1, 2, Kind.REPLACE, "Three.", ""));
        return new Held(id, reading, amendment);
    }
}
