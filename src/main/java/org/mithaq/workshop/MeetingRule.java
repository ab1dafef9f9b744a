package org.mithaq.workshop;

/** Under which rule people speak: what is said may be used without saying by whom, or with the name. */
public enum MeetingRule {
    CHATHAM_HOUSE,
    ATTRIBUTED
}
