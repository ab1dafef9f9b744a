package org.mithaq.account;

import org.mithaq.common.PersonId;

/**
 * Something happened to a person's account. Published in the transaction; listeners act after commit.
 *
 * @param by the person themselves, or the administrator who did it
 */
public record PersonChanged(PersonId person, Kind kind, PersonId by) {

    public enum Kind {
        INVITED,
        /** Accepted the invitation and chose a login. */
        JOINED,
        LINK_RENEWED,
        NAME,
        PASSWORD,
        SYSTEM_ROLES,
        DEACTIVATED,
        REACTIVATED
    }
}
