package org.mithaq.editing.live;

/** What a person may do to a text, as told to the person's editor. Suggesting is a seam of the protocol: nobody may yet. */
public record May(boolean edit, boolean suggest, boolean comment) {

    static final May NOTHING = new May(false, false, false);
}
