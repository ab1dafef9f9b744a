package org.mithaq.editing.live;

/** Where a person stands towards a text: reading it at all, changing it, and whether anybody may change it. */
record Standing(boolean read, boolean open, May may) {

    static final Standing STRANGER = new Standing(false, false, May.NOTHING);
}
