package org.mithaq.prose;

/** What becomes of a suggestion. */
public enum Verdict {
    /** It stays a suggestion. */
    KEEP,
    ACCEPT,
    REJECT
}
