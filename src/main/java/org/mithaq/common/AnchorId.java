package org.mithaq.common;

import java.util.UUID;

/** Identifies a place in a body that follows the text. */
public record AnchorId(UUID value) {

    public static AnchorId random() {
        return new AnchorId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static AnchorId parse(String text) {
        return new AnchorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
