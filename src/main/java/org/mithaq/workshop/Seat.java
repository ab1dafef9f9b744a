package org.mithaq.workshop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;

/**
 * Somebody who takes part: a member with an account, or a guest known by what they wrote.
 *
 * @param name as it was when joining
 * @param organisation what a guest without a ministry of the list wrote; may be empty
 * @param stateAt since when the state is what it is
 */
public record Seat(
        SeatId id,
        WorkshopId workshop,
        @Nullable PersonId personOrNull,
        String name,
        @Nullable MinistryId ministryOrNull,
        String organisation,
        SeatRole role,
        State state,
        Instant consentedAt,
        Instant joinedAt,
        Instant stateAt) {

    public enum State {
        /** A guest whom no facilitator has admitted yet. */
        WAITING,
        PRESENT,
        LEFT,
        /** Turned away; the seat does not come back. */
        REMOVED
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personOrNull);
    }

    public Optional<MinistryId> ministry() {
        return Optional.ofNullable(ministryOrNull);
    }

    public boolean isGuest() {
        return personOrNull == null;
    }

    public boolean isPresent() {
        return state == State.PRESENT;
    }

    Seat with(State other, Instant at) {
        return new Seat(
                id,
                workshop,
                personOrNull,
                name,
                ministryOrNull,
                organisation,
                role,
                other,
                consentedAt,
                joinedAt,
                state == other ? stateAt : at);
    }

    Seat with(SeatRole other) {
        return new Seat(
                id,
                workshop,
                personOrNull,
                name,
                ministryOrNull,
                organisation,
                other,
                state,
                consentedAt,
                joinedAt,
                stateAt);
    }
}
