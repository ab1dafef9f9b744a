package org.mithaq.editing.live;

import java.util.Locale;

/** Why a batch was not stored. */
public enum Rejection {
    NOT_ALLOWED,
    LOCKED,
    /** The person may only suggest, and this did more. */
    SUGGEST_ONLY,
    INVALID,
    TOO_LARGE,
    TOO_FAST,
    UNKNOWN_BASE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
