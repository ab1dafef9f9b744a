package org.mithaq.workshop;

import java.util.UUID;

/** Identifies a change that somebody proposes to a line; whoever proposes chooses it, so that the same is taken once. */
public record AmendmentId(UUID value) {

    public static AmendmentId random() {
        return new AmendmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
