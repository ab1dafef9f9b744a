package org.mithaq.workshop;

import java.util.UUID;
import org.mithaq.common.NotFound;

/** Identifies an item of a workshop's agenda. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static AgendaItemId parse(String text) {
        try {
            return new AgendaItemId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
