package org.mithaq.workshop.ballot;

import org.mithaq.common.Invalid;

/**
 * How many electors have to take part for the result to count. Abstaining is taking part.
 *
 * @param least papers at least; 0 asks for none
 * @param percent of the roll at least, 0 to 100; 0 asks for none
 */
public record QuorumRule(int least, int percent) {

    public static final QuorumRule NONE = new QuorumRule(0, 0);

    public QuorumRule {
        if (least < 0 || least > 10_000 || percent < 0 || percent > 100) {
            throw new Invalid("workshop.ballot.refusal.quorum");
        }
    }

    public boolean met(int voted, int eligible) {
        return voted >= needed(eligible);
    }

    /** How many papers it takes with a roll of that length. */
    public int needed(int eligible) {
        return Math.max(least, (int) ((percent * (long) eligible + 99) / 100));
    }
}
