package org.mithaq.review;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one party stands in the review of a section. */
public record PartyStatus(
        Party party, Standing standing, @Nullable Clearance answerOrNull) {

    public enum Standing {
        WAITING,
        /** The deadline has passed without an answer; silence is not consent. */
        OVERDUE,
        AGREED,
        CHANGES_REQUESTED,
        OBJECTED,
        /** The approving authority settled an objection or went on without an answer. */
        SETTLED,
        /** The text changed after it was cleared. */
        VOID;

        public boolean passes() {
            return this == AGREED || this == SETTLED;
        }

        /** Whether an answer is awaited. */
        public boolean open() {
            return this == WAITING || this == OVERDUE || this == VOID;
        }
    }

    public Optional<Clearance> answer() {
        return Optional.ofNullable(answerOrNull);
    }

    /** A request for changes is answered by a new round, in which the party is asked again. */
    static PartyStatus of(Party party, @Nullable Clearance answer, ReviewRequest request, LocalDate today) {
        return new PartyStatus(party, standing(answer, request, today), answer);
    }

    private static Standing standing(@Nullable Clearance answer, ReviewRequest request, LocalDate today) {
        var late = request.deadlineOrNull() != null && request.deadlineOrNull().isBefore(today);
        if (answer == null) {
            return late ? Standing.OVERDUE : Standing.WAITING;
        }
        if (answer.voided()) {
            return Standing.VOID;
        }
        if (answer.settlementOrNull() != null) {
            return Standing.SETTLED;
        }
        return switch (answer.outcome()) {
            case CLEARED, CLEARED_WITH_COMMENTS, NO_INTEREST -> Standing.AGREED;
            case OBJECTION -> Standing.OBJECTED;
            case CHANGES_REQUESTED ->
                answer.round() == request.round()
                        ? Standing.CHANGES_REQUESTED
                        : late ? Standing.OVERDUE : Standing.WAITING;
            case NO_REPLY_BY_DEADLINE -> Standing.OVERDUE;
        };
    }
}
