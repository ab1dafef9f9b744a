package org.mithaq.strategy;

/** Where a document stands on its way to publication (domain §5.2). */
public enum DocumentState {
    SETUP,
    DRAFTING,
    INTERNAL_REVIEW,
    SPECIALIST_REVIEW,
    INTERMINISTERIAL_CLEARANCE,
    MINISTER,
    CABINET,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    /** Whether the text may still change. */
    public boolean open() {
        return ordinal() < APPROVED.ordinal();
    }
}
