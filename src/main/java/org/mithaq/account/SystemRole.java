package org.mithaq.account;

/** What a person is in the whole installation, apart from any strategy. */
public enum SystemRole {
    /** Runs the installation: people, ministries, invitations. Reads no strategy by that alone. */
    ADMINISTRATOR,
    /** Keeps the library. */
    CURATOR,
    /** May start strategies. */
    STRATEGIST
}
