package org.mithaq.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.BallotMoved.Step;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Course;
import org.mithaq.workshop.ballot.Elector;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ballots as those who run a workshop handle them: drafting, opening, closing. Nobody, these included, sees a figure before a round is over.
 * Each move names the version of the ballot that the person saw; {@link StaleVersion} when it moved on.
 */
@Service
@Transactional
public class BallotService {

    static final int MOST_BALLOTS = 100;

    private final Chair chair;
    private final AccessPolicy policy;
    private final JdbcBallots ballots;
    private final JdbcBox box;
    private final JdbcSeats seats;
    private final JdbcMoves moves;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BallotService(
            Chair chair,
            AccessPolicy policy,
            JdbcBallots ballots,
            JdbcBox box,
            JdbcSeats seats,
            JdbcMoves moves,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.ballots = ballots;
        this.box = box;
        this.seats = seats;
        this.moves = moves;
        this.clock = clock;
        this.events = events;
    }

    /** All ballots of a workshop, those that are only drafted included. */
    @Transactional(readOnly = true)
    public List<HeldBallot> of(Actor actor, WorkshopId workshop) {
        return ballots.of(chair.run(actor, workshop).id());
    }

    /** The ballot that is before everybody now. */
    @Transactional(readOnly = true)
    public Optional<HeldBallot> current(Actor actor, WorkshopId workshop) {
        var id = chair.run(actor, workshop).id();
        return Moment.of(ballots.of(id), moves.of(id));
    }

    public BallotId draft(Actor actor, WorkshopId id, Ballot form) {
        var workshop = chair.run(actor, id);
        var by = policy.requireSignedIn(actor);
        if (ballots.of(id).size() >= MOST_BALLOTS) {
            throw new Invalid("workshop.refusal.tooManyBallots", MOST_BALLOTS);
        }
        var course = Course.drafted(form.method());
        var ballot = new HeldBallot(BallotId.random(), id, 1, form, course, Times.now(clock), null, null, null);
        ballots.insert(ballot, by);
        changed(workshop, Part.BALLOT);
        return ballot.id();
    }

    /** Another form of a draft. @throws Invalid when it has opened: then it is frozen */
    public void change(Actor actor, BallotId id, long expected, Ballot form) {
        var workshop = workshop(actor, id);
        var known = locked(id, expected);
        if (!known.course().isEditable()) {
            throw new Invalid("workshop.refusal.frozen");
        }
        ballots.reform(new HeldBallot(
                id,
                known.workshop(),
                expected,
                form,
                Course.drafted(form.method()),
                known.createdAt(),
                null,
                null,
                null));
        changed(workshop, Part.BALLOT);
    }

    /** Throws a draft away; what was opened stays. */
    public void discard(Actor actor, BallotId id, long expected) {
        var workshop = workshop(actor, id);
        if (!locked(id, expected).course().isEditable()) {
            throw new Invalid("workshop.refusal.frozen");
        }
        ballots.delete(id);
        changed(workshop, Part.BALLOT);
    }

    /**
     * Freezes the form and the roll (who is present now and no observer) and takes votes; or takes those of the next round, from the same
     * roll.
     *
     * @throws Invalid when another ballot is open, the workshop is not, or nobody could vote
     */
    public void open(Actor actor, BallotId id, long expected) {
        var workshop = workshop(actor, id);
        var known = locked(id, expected);
        if (Session.of(moves.of(workshop.id())).phase() != Session.Phase.OPEN) {
            throw new Invalid("workshop.refusal.phase.PLANNED");
        }
        var other = ballots.of(workshop.id()).stream()
                .anyMatch(ballot -> ballot.course().stage() == Course.Stage.OPEN);
        if (other) {
            throw new Invalid("workshop.refusal.ballotOpen");
        }
        var course = known.course().open();
        var roll = course.round() == 1
                ? roll(known)
                : box.turnout(id, course.round() - 1).roll();
        if (roll.isEmpty()) {
            throw new Invalid("workshop.refusal.emptyRoll");
        }
        box.open(id, course.round(), roll, known.form().secrecy());
        var opened = known.openedAtOrNull() == null ? Times.now(clock) : known.openedAtOrNull();
        moved(
                actor,
                workshop,
                Step.OPENED,
                new HeldBallot(
                        id, known.workshop(), expected, known.form(), course, known.createdAt(), opened, null, null));
    }

    /** Who would stand on the roll if the ballot opened now. */
    @Transactional(readOnly = true)
    public Set<Elector> roll(Actor actor, BallotId id) {
        workshop(actor, id);
        return roll(ballots.find(id).orElseThrow(NotFound::new));
    }

    private Set<Elector> roll(HeldBallot ballot) {
        return seats.of(ballot.workshop()).stream()
                .filter(seat -> seat.isPresent() && seat.role().speaks())
                .flatMap(seat -> Voting.elector(ballot, seat).stream())
                .collect(Collectors.toSet());
    }

    /** Ends the round. After the last one it is counted, once, and the hash of what it came to is kept. */
    public void close(Actor actor, BallotId id, long expected) {
        var workshop = workshop(actor, id);
        var known = locked(id, expected);
        var course = known.course().close();
        var now = course.counted() ? Times.now(clock) : null;
        var hash = course.counted() ? count(known.with(course)).hash() : null;
        moved(
                actor,
                workshop,
                Step.CLOSED,
                new HeldBallot(
                        id,
                        known.workshop(),
                        expected,
                        known.form(),
                        course,
                        known.createdAt(),
                        known.openedAtOrNull(),
                        now,
                        hash));
    }

    /** Declares a ballot void, with the reason that everybody will read. */
    public void annul(Actor actor, BallotId id, long expected, String reason) {
        var workshop = workshop(actor, id);
        var known = locked(id, expected);
        moved(actor, workshop, Step.ANNULLED, known.with(known.course().annul(reason)));
    }

    /** Who has voted in the present round and who has not; never what. */
    @Transactional(readOnly = true)
    public Turnout turnout(Actor actor, BallotId id) {
        workshop(actor, id);
        var ballot = ballots.find(id).orElseThrow(NotFound::new);
        return box.turnout(id, ballot.course().round());
    }

    /** What a closed ballot came to; for every member of the strategy. */
    @Transactional(readOnly = true)
    public Optional<Counted> result(Actor actor, BallotId id) {
        var ballot = ballots.find(id).orElseThrow(NotFound::new);
        chair.read(actor, ballot.workshop());
        return countedOf(ballot);
    }

    /** What the first round of a Delphi ballot came to, once it is over. */
    @Transactional(readOnly = true)
    public Optional<Outcome.Estimates> feedback(Actor actor, BallotId id) {
        var ballot = ballots.find(id).orElseThrow(NotFound::new);
        chair.read(actor, ballot.workshop());
        return feedbackOf(ballot);
    }

    /** @param intact whether counting the kept papers again gives what was counted at closing */
    public record Counted(Result result, boolean intact) {}

    /** Counts again from what is kept, so that whoever touched it is found out. Empty before the ballot is closed. */
    Optional<Counted> countedOf(HeldBallot ballot) {
        return Optional.of(ballot)
                .filter(closed -> closed.course().showsResult())
                .map(closed -> {
                    var result = count(closed);
                    return new Counted(result, result.hash().equals(closed.resultHashOrNull()));
                });
    }

    Optional<Outcome.Estimates> feedbackOf(HeldBallot ballot) {
        return Optional.of(ballot).filter(over -> over.course().showsFeedback()).map(over -> over.form()
                .feedback(box.papers(over, 1)));
    }

    private Result count(HeldBallot ballot) {
        var last = ballot.course().round();
        var rounds = IntStream.rangeClosed(1, last)
                .mapToObj(round -> box.papers(ballot, round))
                .toList();
        return ballot.form().count(box.turnout(ballot.id(), last).roll().size(), rounds);
    }

    private Workshop workshop(Actor actor, BallotId id) {
        return chair.run(actor, ballots.find(id).orElseThrow(NotFound::new).workshop());
    }

    private void moved(Actor actor, Workshop workshop, Step step, HeldBallot ballot) {
        ballots.move(ballot);
        var turnout = box.turnout(ballot.id(), ballot.course().round());
        events.publishEvent(new BallotMoved(
                workshop.strategy(),
                workshop.id(),
                ballot.id(),
                ballot.version() + 1,
                step,
                ballot.course().round(),
                ballot.course().reason(),
                policy.requireSignedIn(actor),
                ballot.form().hash(),
                ballot.resultHashOrNull(),
                turnout.voted().size(),
                turnout.roll().size()));
        changed(workshop, Part.BALLOT);
    }

    private HeldBallot locked(BallotId id, long expected) {
        var known = ballots.lock(id).orElseThrow(NotFound::new);
        if (known.version() != expected) {
            throw new StaleVersion();
        }
        return known;
    }

    private void changed(Workshop workshop, Part part) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), part));
    }
}
