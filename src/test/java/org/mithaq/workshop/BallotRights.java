package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.WorkshopService.Origin;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;

class BallotRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);
    private static final Ballot FORM = new Ballot(
            new Bilingual("هل توافقون؟", "Do you agree?"),
            List.of(new Option(new OptionId("1"), new Bilingual("النص", "The text"))),
            new Consensus(0, 100),
            Electorate.PERSON,
            Secrecy.SECRET,
            QuorumRule.NONE);

    private final WorkshopService workshops;
    private final SessionService sessions;
    private final Entrance entrance;
    private final BallotService ballots;

    BallotRights(WorkshopService workshops, SessionService sessions, Entrance entrance, BallotService ballots) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.entrance = entrance;
        this.ballots = ballots;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy("ballot: list", RUN, this::workshop, ballots::of),
                inStrategy("ballot: the one of the moment", RUN, this::workshop, ballots::current),
                inStrategy("ballot: who could vote", RUN, this::drafted, ballots::roll),
                inStrategy("ballot: draft", RUN, this::workshop, (actor, id) -> ballots.draft(actor, id, FORM)),
                inStrategy(
                        "ballot: change a draft",
                        RUN,
                        this::drafted,
                        (actor, id) -> ballots.change(actor, id, 1, FORM)),
                inStrategy("ballot: discard a draft", RUN, this::drafted, (actor, id) -> ballots.discard(actor, id, 1)),
                inStrategy("ballot: open", RUN, this::drafted, (actor, id) -> ballots.open(actor, id, 1)),
                inStrategy("ballot: close", RUN, this::opened, (actor, id) -> ballots.close(actor, id, 2)),
                inStrategy("ballot: annul", RUN, this::opened, (actor, id) -> ballots.annul(actor, id, 2, "Wording")),
                inStrategy("ballot: turnout", RUN, this::opened, ballots::turnout),
                inStrategy("ballot: result", Asker.members(), this::opened, ballots::result),
                inStrategy("ballot: feedback", Asker.members(), this::opened, ballots::feedback));
    }

    private WorkshopId workshop(StrategyFixture fixture) {
        var facilitator = fixture.actor(FACILITATOR);
        var some = WorkshopRoom.data(1);
        var data = new Workshop.WorkshopData(
                some.title(),
                some.purpose(),
                some.rule(),
                some.language(),
                LocalDate.now(ZoneId.systemDefault()),
                some.startsAt(),
                some.days(),
                some.seats(),
                some.quorum());
        var id = workshops
                .create(facilitator, fixture.strategy(), data, Origin.EMPTY)
                .id();
        sessions.open(facilitator, id, 0);
        entrance.join(facilitator, id, true);
        return id;
    }

    private BallotId drafted(StrategyFixture fixture) {
        return ballots.draft(fixture.actor(FACILITATOR), workshop(fixture), FORM);
    }

    private BallotId opened(StrategyFixture fixture) {
        var id = drafted(fixture);
        ballots.open(fixture.actor(FACILITATOR), id, 1);
        return id;
    }
}
