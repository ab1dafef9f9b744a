package org.mithaq.workshop;

/** What kind of work, or of rest, an item of the agenda is. */
public enum AgendaKind {
    OPENING,
    BRIEFING,
    DISCUSSION,
    GROUPS,
    REPORTING,
    VOTE,
    READING,
    ACTION_PLAN,
    CLOSING,
    BREAK,
    PRAYER;

    /** Whether the room works in it, so that hands are raised and time is counted for delegations. */
    public boolean works() {
        return this != BREAK && this != PRAYER;
    }
}
