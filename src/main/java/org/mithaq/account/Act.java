package org.mithaq.account;

/** What can be done to a strategy; {@link Role} says by whom, {@link AccessPolicy} answers. */
public enum Act {
    READ,
    /** Titles, languages, marking, state, deadlines. */
    SETTINGS,
    MEMBERS,
    /** Add, rename, move and remove sections. */
    STRUCTURE,
    ASSIGN,
    /** Change the text of any section. */
    EDIT,
    /** Change the text of sections one is assigned to; never asked for, {@link #EDIT} is. */
    EDIT_ASSIGNED,
    SUGGEST,
    COMMENT,
    /** Say what became of a library item: adopted, adapted, rejected, deferred. */
    TRACE,
    /** {@link #TRACE} in sections one is assigned to; never asked for. */
    TRACE_ASSIGNED,
    SEND_TO_REVIEW,
    CLEAR,
    APPROVE,
    /** Let an unresolved verification note pass, with a reason. */
    WAIVE,
    FACILITATE,
    EXPORT,
    AUDIT
}
