package org.mithaq.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.workshop.ballot.Course.Stage;

/** Which ballot is before everybody: the newest that has opened; once it is over, until the next item of the agenda begins. */
final class Moment {

    private Moment() {}

    static Optional<HeldBallot> of(List<HeldBallot> ballots, List<Move> log) {
        var begun = log.stream()
                .filter(move -> move.kind() == Move.Kind.BEGUN)
                .map(Move::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return ballots.stream()
                .filter(ballot -> ballot.openedAtOrNull() != null)
                .max(Comparator.comparing(ballot -> Objects.requireNonNull(ballot.openedAtOrNull())))
                .filter(ballot -> goesOn(ballot) || !over(ballot).isBefore(begun));
    }

    private static boolean goesOn(HeldBallot ballot) {
        var stage = ballot.course().stage();
        return stage == Stage.OPEN || stage == Stage.FEEDBACK;
    }

    /** What was annulled before it closed has no other time than that of its opening. */
    private static Instant over(HeldBallot ballot) {
        @Nullable Instant closed = ballot.closedAtOrNull();
        return closed != null ? closed : Objects.requireNonNull(ballot.openedAtOrNull());
    }
}
