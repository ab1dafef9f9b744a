package org.mithaq.common;

import java.util.UUID;

/** Identifies the live text of one section in one language. */
public record BodyId(UUID value) {

    public static BodyId random() {
        return new BodyId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static BodyId parse(String text) {
        return new BodyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
