package org.mithaq.workshop;

import java.util.Optional;
import org.mithaq.workshop.BallotService.Counted;
import org.mithaq.workshop.ballot.Outcome;

/**
 * What somebody sees of the ballots from their seat.
 *
 * @param ballot the newest that has opened
 * @param mayVote whether the seat's line is on the roll and votes are taken
 * @param voted whether that line has voted in this round
 * @param feedback what the first of two rounds came to
 * @param counted what it came to, when it is closed
 */
public record Booth(
        HeldBallot ballot,
        boolean mayVote,
        boolean voted,
        Optional<Outcome.Estimates> feedback,
        Optional<Counted> counted) {}
