package org.mithaq.common;

import java.util.UUID;

/** Identifies a person with an account. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
