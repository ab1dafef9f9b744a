package org.mithaq.editing.live;

import java.util.Locale;

/** Why nothing is acknowledged for a while; what was sent waits on the server and is tried again. */
enum Trouble {
    NOT_STORED,
    OVER;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
