package org.mithaq.workshop;

import java.util.UUID;
import org.mithaq.common.NotFound;

/** Identifies a seat in a workshop. */
public record SeatId(UUID value) {

    public static SeatId random() {
        return new SeatId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static SeatId parse(String text) {
        try {
            return new SeatId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
