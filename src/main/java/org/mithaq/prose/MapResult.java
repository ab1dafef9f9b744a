package org.mithaq.prose;

/** A mapped position and what was deleted around it, with the meaning the flags have in ProseMirror's {@code MapResult}. */
public record MapResult(int pos, int deletions, long recover) {

    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int SIDE = 8;
    static final long NO_RECOVERY = -1;

    /** The token on the side asked for was deleted. */
    public boolean deleted() {
        return (deletions & SIDE) != 0;
    }

    /** The token before the position was deleted. */
    public boolean deletedBefore() {
        return (deletions & (BEFORE | ACROSS)) != 0;
    }

    /** The token after the position was deleted. */
    public boolean deletedAfter() {
        return (deletions & (AFTER | ACROSS)) != 0;
    }

    /** The tokens on both sides were deleted by one step. */
    public boolean deletedAcross() {
        return (deletions & ACROSS) != 0;
    }
}
