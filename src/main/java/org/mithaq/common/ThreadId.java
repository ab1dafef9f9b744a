package org.mithaq.common;

import java.util.UUID;

/** Identifies a comment thread. */
public record ThreadId(UUID value) {

    public static ThreadId random() {
        return new ThreadId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static ThreadId parse(String text) {
        return new ThreadId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
