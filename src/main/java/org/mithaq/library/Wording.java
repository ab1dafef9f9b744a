package org.mithaq.library;

import java.util.Locale;

/** How a text renders an item: as the paper says it, as a verification note corrects it, or with the note beside it. */
public enum Wording {
    AS_IS,
    CORRECTED,
    WITH_NOTE;

    /** The value of the document schema's attribute. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
