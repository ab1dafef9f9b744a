package org.mithaq.workshop;

import java.util.UUID;
import org.mithaq.common.NotFound;

/** Identifies a workshop. */
public record WorkshopId(UUID value) {

    public static WorkshopId random() {
        return new WorkshopId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static WorkshopId parse(String text) {
        try {
            return new WorkshopId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
