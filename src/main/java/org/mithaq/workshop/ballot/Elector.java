package org.mithaq.workshop.ballot;

import java.util.UUID;

/** A line of the roll: a seat where people vote, a ministry where ministries do. */
public record Elector(UUID value) implements Comparable<Elector> {

    @Override
    public int compareTo(Elector other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
