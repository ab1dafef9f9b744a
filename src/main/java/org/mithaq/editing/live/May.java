package org.mithaq.editing.live;

/** What a person may do to a text, as told to the person's editor. Who may suggest but not edit is held to suggestions. */
public record May(boolean edit, boolean suggest, boolean comment) {

    static final May NOTHING = new May(false, false, false);
}
