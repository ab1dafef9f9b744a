package org.mithaq.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.outcome.Proceedings.Voice;

/**
 * Where something in a section comes from, as far as the person who asks may know it.
 *
 * @param workshop its title
 * @param decidedAt when the ballot was closed or the item of the agenda ended in which it was agreed
 * @param course how it came about; empty for those who may not open the workshop
 * @param spots where it went, one for each language
 */
public record Origin(
        Decision decision, Bilingual workshop, Instant decidedAt, Optional<Course> course, List<Spot> spots) {

    /**
     * How a decision came about.
     *
     * @param item of the agenda, its title
     * @param group its name, when it was not the whole room
     * @param number of the amendment that it was
     * @param vote by which it was decided, where there was one
     */
    public record Course(
            Workshop workshop,
            Optional<Bilingual> item,
            Optional<Bilingual> group,
            Optional<Integer> number,
            Optional<Vote> vote) {}

    /**
     * A ballot that is over.
     *
     * @param option the one that was put into the text; empty when the ballot was about something else with more than one option
     * @param voices of those who did not simply agree to that option
     * @param voidReason why it was declared void since; empty when it was not
     * @param intact whether counting the kept papers again gives what was counted at closing
     */
    public record Vote(
            Result result, Optional<OptionId> option, List<Voice> voices, String voidReason, boolean intact) {}

    /**
     * Where it went.
     *
     * @param version of the text in which it is at {@code from} to {@code to}
     * @param blocks the ids of all blocks that it touches, as far as they have one: a block that came from elsewhere has none until somebody writes
     * @param words that stand there now
     */
    public record Spot(
            BodyId body,
            Language language,
            Instant at,
            Fate fate,
            long version,
            int from,
            int to,
            Set<String> blocks,
            String words) {

        public boolean isThere() {
            return from < to;
        }
    }

    /** What became of the words. */
    public enum Fate {
        /** Nobody has decided. */
        SUGGESTED,
        STANDS,
        /** It was accepted, and other words stand there now. */
        EDITED,
        REJECTED,
        /** It was to go from the text, and did. */
        TAKEN_OUT,
        /** It was accepted, and nothing of it is left; or it was taken back before anybody decided. */
        GONE
    }
}
