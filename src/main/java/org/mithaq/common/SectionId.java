package org.mithaq.common;

import java.util.UUID;

/** Identifies a section of a strategy. */
public record SectionId(UUID value) {

    public static SectionId random() {
        return new SectionId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static SectionId parse(String text) {
        return new SectionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
