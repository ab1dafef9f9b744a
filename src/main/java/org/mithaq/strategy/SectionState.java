package org.mithaq.strategy;

/** Where a section stands (domain §5.2). */
public enum SectionState {
    EMPTY,
    DRAFTING,
    READY_FOR_TEAM,
    TEAM_AGREED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    CLEARED,
    LOCKED;

    /** Whether its text may change; a change in a cleared section voids the clearances it touches. */
    public boolean open() {
        return this != LOCKED;
    }
}
