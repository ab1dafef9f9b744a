package org.mithaq.library;

/** What an item is; the lower-case name is its spelling in catalogue files. */
public enum ItemKind {
    QUESTION,
    HYPOTHESIS,
    METHOD,
    DEFINITION,
    DIMENSION,
    EVENT,
    INSTITUTION,
    CHALLENGE,
    FRAMEWORK,
    OUTLOOK,
    RECOMMENDATION,
    /** An atomic action of a recommendation: a row of the coverage matrix. */
    ACTION,
    IMPLIED_ACTION,
    REFERENCE,
    NORM,
    CBM,
    PRINCIPLE,
    TREATY,
    IHL,
    MEASURE,
    REGIONAL,
    CAPACITY,
    NATIONAL_STRATEGY,
    POSITION,
    FORUM,
    DIRECTORY,
    TERM
}
