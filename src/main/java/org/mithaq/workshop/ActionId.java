package org.mithaq.workshop;

import java.util.UUID;
import org.mithaq.common.NotFound;

/** Identifies an action that a workshop agreed on. */
public record ActionId(UUID value) {

    public static ActionId random() {
        return new ActionId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static ActionId parse(String text) {
        try {
            return new ActionId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
