package org.mithaq.workshop;

/** Where a card lies on a board: what the group has made of it so far. */
public enum Lane {
    IDEAS,
    AGREED,
    OPEN,
    /** For another time or another body. */
    PARKED
}
