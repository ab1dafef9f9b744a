package org.mithaq.common;

/** Somebody else changed the thing after this person last read it; nothing was written. */
public final class StaleVersion extends Refusal {

    public StaleVersion() {
        super("refusal.stale");
    }
}
