package org.mithaq.common;

/** Input that cannot be taken as it is: too long, empty, of the wrong form. The key says which rule, the arguments its limits. */
public final class Invalid extends Refusal {

    public Invalid(String key, Object... arguments) {
        super(key, arguments);
    }
}
