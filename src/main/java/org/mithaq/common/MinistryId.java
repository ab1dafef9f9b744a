package org.mithaq.common;

import java.util.UUID;

/** Identifies a ministry or other body of the State. */
public record MinistryId(UUID value) {

    public static MinistryId random() {
        return new MinistryId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static MinistryId parse(String text) {
        return new MinistryId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
