package org.mithaq.coverage;

/** What a strategy does with a library item. Rejecting takes a reason. */
public enum Stance {
    ADOPTED,
    ADAPTED,
    REJECTED,
    DEFERRED
}
