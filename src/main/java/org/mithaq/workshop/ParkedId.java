package org.mithaq.workshop;

import java.util.UUID;
import org.mithaq.common.NotFound;

/** Identifies something that a workshop put off. */
public record ParkedId(UUID value) {

    public static ParkedId random() {
        return new ParkedId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static ParkedId parse(String text) {
        try {
            return new ParkedId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
