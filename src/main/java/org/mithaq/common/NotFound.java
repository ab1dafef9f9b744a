package org.mithaq.common;

/** There is no such thing, or the person may not know that there is. */
public final class NotFound extends Refusal {

    public NotFound() {
        super("refusal.notFound");
    }
}
