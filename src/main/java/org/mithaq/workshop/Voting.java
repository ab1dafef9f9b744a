package org.mithaq.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.workshop.BallotService.Counted;
import org.mithaq.workshop.JdbcBox.Line;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.ballot.Elector;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.Secrecy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Voting from a seat that the caller has checked. Each vote is counted once, however often it is sent. */
@Component
class Voting {

    static final int LONGEST_PAPER = 60_000;

    private final JdbcBallots ballots;
    private final JdbcBox box;
    private final BallotService counting;
    private final ApplicationEventPublisher events;
    private final Map<BallotId, Told> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BallotId, Told> eldest) {
            return size() > Told.MOST;
        }
    };

    Voting(JdbcBallots ballots, JdbcBox box, BallotService counting, ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.box = box;
        this.counting = counting;
        this.events = events;
    }

    /** The line on which a seat votes, if it has one: guests of no ministry have none where ministries vote. */
    static Optional<Elector> elector(HeldBallot ballot, Seat seat) {
        var electorate = ballot.form().electorate();
        return electorate == Electorate.MINISTRY && seat.ministry().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        electorate.elector(seat.id().value(), seat.ministry().orElse(null)));
    }

    /** @param log of the workshop */
    Optional<Booth> booth(Seat seat, List<Move> log) {
        return Moment.of(ballots.of(seat.workshop()), log).map(ballot -> booth(ballot, seat));
    }

    private Booth booth(HeldBallot ballot, Seat seat) {
        var course = ballot.course();
        var line = elector(ballot, seat).flatMap(elector -> box.line(ballot.id(), course.round(), elector));
        var told = told(ballot);
        return new Booth(
                ballot, line.isPresent(), line.filter(Line::voted).isPresent(), told.feedback(), told.counted());
    }

    /** What a ballot has come to is counted once for a whole hall of phones: after the round it cannot change. */
    private Told told(HeldBallot ballot) {
        var course = ballot.course();
        if (!course.showsFeedback() && !course.showsResult()) {
            return Told.NOTHING;
        }
        synchronized (told) {
            var known = told.get(ballot.id());
            if (known == null || known.version() != ballot.version()) {
                known = new Told(ballot.version(), counting.feedbackOf(ballot), counting.countedOf(ballot));
                told.put(ballot.id(), known);
            }
            return known;
        }
    }

    private record Told(long version, Optional<Outcome.Estimates> feedback, Optional<Counted> counted) {

        static final Told NOTHING = new Told(0, Optional.empty(), Optional.empty());
        static final int MOST = 50;
    }

    /**
     * Casts a vote.
     *
     * @param submission names this act of voting: the same one sent again is counted once and accepted
     * @param again whether the voter means to replace an earlier paper, which only open ballots allow
     */
    void cast(Workshop workshop, Seat seat, BallotId id, Paper paper, UUID submission, boolean again) {
        var ballot = ballots.lock(id)
                .filter(found -> found.workshop().equals(workshop.id()))
                .orElseThrow(NotFound::new);
        var round = ballot.course().round();
        var elector = elector(ballot, seat).orElseThrow(() -> new Invalid("workshop.ballot.refusal.noMinistry"));
        var line = box.line(id, round, elector).orElse(null);
        if (line != null && line.submission().filter(submission::equals).isPresent()) {
            return;
        }
        ballot.course().takesVotes();
        if (line == null) {
            throw new Invalid("workshop.ballot.refusal.notOnRoll");
        }
        if (line.voted() && (!again || ballot.form().secrecy() == Secrecy.SECRET)) {
            throw new Invalid("workshop.ballot.refusal.twice");
        }
        var valid = checked(ballot, paper);
        if (ballot.form().secrecy() == Secrecy.SECRET) {
            box.drop(id, round, valid);
        } else {
            box.put(id, round, elector, valid);
        }
        box.mark(id, round, elector, submission);
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.TURNOUT));
        if (ballot.form().electorate() == Electorate.MINISTRY) {
            seat.ministry()
                    .ifPresent(ministry -> events.publishEvent(
                            new MinistryVoted(workshop.strategy(), workshop.id(), ministry, seat.id())));
        }
    }

    private Paper checked(HeldBallot ballot, Paper paper) {
        var form = ballot.form();
        var valid = ballot.course().round() > 1
                ? form.checkAgain(paper, form.feedback(box.papers(ballot, 1)))
                : form.check(paper);
        if (valid.canonical().length() > LONGEST_PAPER) {
            throw new Invalid("refusal.tooLong", LONGEST_PAPER);
        }
        return valid;
    }
}
