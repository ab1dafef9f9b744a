package org.mithaq.editing.live;

import java.util.Locale;

/** Why the server stops serving a text to an editor. */
public enum Gone {
    SIGNED_OUT,
    NO_LONGER_MEMBER,
    SHUTDOWN;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
