package org.mithaq.workshop.ballot;

import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;

/**
 * Where a ballot is on its way: drafted, open, closed; between two rounds it stands at the feedback. What has been opened can be annulled,
 * with a reason. Any other step is refused.
 *
 * @param round 0 before it opened, then the round that is or was last voted in
 * @param counted whether it was ever closed and so has a result
 * @param reason why it was annulled; empty otherwise
 */
public record Course(int rounds, Stage stage, int round, boolean counted, String reason) {

    static final int LONGEST_REASON = 500;

    public enum Stage {
        /** Everything about it may be changed. */
        DRAFTED,
        /** Nothing about it may be changed; votes are taken. */
        OPEN,
        /** A round is over, its figures and reasons are shown, the next has not begun. */
        FEEDBACK,
        CLOSED,
        ANNULLED
    }

    public static Course drafted(Method method) {
        return new Course(method.rounds(), Stage.DRAFTED, 0, false, "");
    }

    /** Freezes and opens, or opens the next round. */
    public Course open() {
        allowed(stage == Stage.DRAFTED || stage == Stage.FEEDBACK);
        return new Course(rounds, Stage.OPEN, round + 1, false, "");
    }

    /** Ends the round; after the last one the ballot is closed. */
    public Course close() {
        allowed(stage == Stage.OPEN);
        return round < rounds
                ? new Course(rounds, Stage.FEEDBACK, round, false, "")
                : new Course(rounds, Stage.CLOSED, round, true, "");
    }

    public Course annul(String why) {
        allowed(stage != Stage.DRAFTED && stage != Stage.ANNULLED);
        return new Course(rounds, Stage.ANNULLED, round, counted, Checked.required(why, LONGEST_REASON));
    }

    /** Refuses a vote that comes too early or too late. */
    public void takesVotes() {
        if (stage != Stage.OPEN) {
            throw new Invalid(
                    stage == Stage.DRAFTED ? "workshop.ballot.refusal.notOpen" : "workshop.ballot.refusal.closed");
        }
    }

    public boolean isEditable() {
        return stage == Stage.DRAFTED;
    }

    /** Figures of a round are shown to nobody, whoever they are, before it is over. */
    public boolean showsFeedback() {
        return rounds > 1 && (stage == Stage.FEEDBACK || round > 1);
    }

    /** The result of an annulled ballot stays to be seen where it had been seen already. */
    public boolean showsResult() {
        return counted;
    }

    private static void allowed(boolean allowed) {
        if (!allowed) {
            throw new Invalid("workshop.ballot.refusal.move");
        }
    }
}
