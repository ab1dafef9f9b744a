package org.mithaq.common;

/** The person knows of the thing but may not do this to it. */
public final class Denied extends Refusal {

    public Denied() {
        super("refusal.denied");
    }

    /** Denied for a reason worth telling, such as {@code review.refusal.ownSection}. */
    public Denied(String key, Object... arguments) {
        super(key, arguments);
    }
}
