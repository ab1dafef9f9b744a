package org.mithaq.workshop;

import java.util.UUID;

/** Identifies the reading of a text in a workshop. */
public record ReadingId(UUID value) {

    public static ReadingId random() {
        return new ReadingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
