package org.mithaq.editing.live;

import java.util.Locale;

/** Why a join failed or a frame could not be read. */
public enum Refused {
    NOT_FOUND,
    NOT_ALLOWED,
    TOO_MANY,
    BAD_FRAME,
    /** The page is older or newer than the server. */
    VERSION;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
