package org.mithaq.workshop;

import java.util.UUID;

/** Identifies a ballot of a workshop. */
public record BallotId(UUID value) {

    public static BallotId random() {
        return new BallotId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
