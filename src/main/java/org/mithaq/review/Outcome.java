package org.mithaq.review;

/** What a reviewer says of a section's text (domain §5.2 rule 3). */
public enum Outcome {
    CLEARED,
    CLEARED_WITH_COMMENTS,
    CHANGES_REQUESTED,
    /** Blocks until the objector answers again or the approving authority settles it. */
    OBJECTION,
    NO_INTEREST,
    /** Nobody answered in time; recorded by the approving authority, which goes on without. */
    NO_REPLY_BY_DEADLINE;

    /** Whether it lets the text pass; such an answer holds for the text it was given for, and no other. */
    public boolean agrees() {
        return this == CLEARED || this == CLEARED_WITH_COMMENTS || this == NO_INTEREST;
    }

    public boolean needsRemark() {
        return this == CLEARED_WITH_COMMENTS || this == CHANGES_REQUESTED || this == OBJECTION;
    }
}
