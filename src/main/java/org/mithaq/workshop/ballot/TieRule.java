package org.mithaq.workshop.ballot;

/** What happens to options that are equal at the line between chosen and not chosen; fixed before the ballot opens. */
public enum TieRule {
    /** All of them are chosen, even if more than were wanted. */
    SHARE,
    /** The one on which more agree: more voters (dots), less spread (scoring), more points (ranking). Still equal: undecided. */
    AGREEMENT,
    /** By lot, drawn from the hash of ballot and papers, so that anybody can draw it again. */
    LOT,
    /** Undecided until whoever chairs decides. */
    CHAIR,
    /** Undecided until those options have been voted on alone. */
    RUN_OFF
}
