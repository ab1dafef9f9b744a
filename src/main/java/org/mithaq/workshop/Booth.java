package org.mithaq.workshop;

import java.util.Optional;
import org.mithaq.workshop.BallotService.Counted;
import org.mithaq.workshop.ballot.Course.Stage;
import org.mithaq.workshop.ballot.Outcome;

/**
 * What somebody sees of the ballots from their seat.
 *
 * @param ballot the newest that has opened
 * @param onRoll whether the seat's line is on the roll
 * @param voted whether that line has voted in this round
 * @param feedback what the first of two rounds came to
 * @param counted what it came to, when it is closed
 */
public record Booth(
        HeldBallot ballot,
        boolean onRoll,
        boolean voted,
        Optional<Outcome.Estimates> feedback,
        Optional<Counted> counted) {

    /** Whether a vote from this seat would be taken now. */
    public boolean mayVote() {
        return onRoll && ballot.course().stage() == Stage.OPEN;
    }
}
