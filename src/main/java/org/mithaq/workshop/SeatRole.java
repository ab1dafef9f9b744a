package org.mithaq.workshop;

/** What somebody is in one workshop; it begins and ends with it. */
public enum SeatRole {
    FACILITATOR,
    CO_FACILITATOR,
    RAPPORTEUR,
    PARTICIPANT,
    /** Sees everything, says nothing: no hand, no vote, not part of the quorum. */
    OBSERVER;

    public boolean runs() {
        return this == FACILITATOR || this == CO_FACILITATOR;
    }

    public boolean speaks() {
        return this != OBSERVER;
    }
}
