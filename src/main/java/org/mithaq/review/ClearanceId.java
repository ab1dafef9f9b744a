package org.mithaq.review;

import java.util.UUID;

/** Identifies one answer of a party. */
public record ClearanceId(UUID value) {

    public static ClearanceId random() {
        return new ClearanceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
