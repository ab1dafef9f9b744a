package org.mithaq.account;

/** What a reviewer looks at and clears (domain §5.3). {@code MINISTRY} is the focal point's clearance for the own ministry. */
public enum ReviewScope {
    LEGAL,
    SECURITY,
    RIGHTS,
    ECONOMIC,
    LANGUAGE,
    MINISTRY
}
