package org.mithaq.workshop.evaluation;

/** What whoever took part agrees with more or less, from 1 (not at all) to {@value #TOP} (fully). */
public enum Statement {
    /** It was clear what was to be decided. */
    PURPOSE,
    /** The way of working led there. */
    METHOD,
    /** What I had to say was heard. */
    HEARD,
    /** There was enough time. */
    TIME,
    /** I stand behind the result. */
    RESULT;

    public static final int TOP = 5;
}
