package org.mithaq.workshop.outcome;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.evaluation.Tally;

/**
 * All that the record of a workshop tells, as it is when it is written. Every part has a name of its own that stays the same from one
 * writing to the next.
 *
 * @param named whether the meeting rule lets names be told; where it does not, there are none in here
 * @param rule the name of the meeting rule
 * @param tally what people thought of it; empty while it is not told
 */
public record Proceedings(
        Bilingual title,
        Bilingual purpose,
        Bilingual strategy,
        String rule,
        boolean named,
        LocalDate from,
        LocalDate to,
        Roll roll,
        List<Slot> agenda,
        List<Input> inputs,
        List<Report> reports,
        List<Vote> votes,
        List<Task> tasks,
        List<Deferred> deferred,
        List<Went> went,
        Optional<Tally> tally) {

    /**
     * Who took part. Observers do not count towards the quorum.
     *
     * @param quorumBy what the quorum counts: {@code PEOPLE} or {@code MINISTRIES}
     * @param least how many are needed, 0 for none
     */
    public record Roll(
            List<Delegation> delegations, int people, int ministries, int observers, String quorumBy, int least) {

        boolean quorate() {
            return (quorumBy.equals("PEOPLE") ? people : ministries) >= least;
        }

        int counted() {
            return quorumBy.equals("PEOPLE") ? people : ministries;
        }
    }

    /** @param names of its people, in the order of joining; none where the rule keeps them */
    public record Delegation(Bilingual name, int people, List<String> names) {}

    /**
     * An item of the agenda and what became of it.
     *
     * @param beganOrNull when it began first; null when it was not held
     * @param endedOrNull when it ended last; null while it goes on
     * @param spent minutes that it took, pauses left out
     */
    public record Slot(
            String key,
            int day,
            Bilingual title,
            String kind,
            String question,
            int planned,
            @Nullable LocalDateTime beganOrNull,
            @Nullable LocalDateTime endedOrNull,
            int spent) {

        Optional<LocalTime> began() {
            return Optional.ofNullable(beganOrNull).map(LocalDateTime::toLocalTime);
        }

        Optional<LocalTime> ended() {
            return Optional.ofNullable(endedOrNull).map(LocalDateTime::toLocalTime);
        }
    }

    /** A card of the library that was shown, and the kinds of its notes. */
    public record Input(String item, Bilingual title, int version, List<Bilingual> notes) {}

    /**
     * What a group reported.
     *
     * @param itemKey names the item of the agenda in which it worked
     * @param delegations from which its members came; none where the meeting rule keeps that
     * @param handedIn whether the group says that the report is ready
     * @param ideas on its board, what it agreed to first, then those with the most support
     */
    public record Report(
            String key,
            String itemKey,
            Bilingual item,
            Bilingual group,
            List<Bilingual> delegations,
            String agreed,
            String open,
            String minority,
            String owner,
            boolean handedIn,
            List<Idea> ideas) {

        boolean isWritten() {
            return !(agreed + open + minority + owner).isBlank();
        }
    }

    /**
     * A card on a board.
     *
     * @param lane where it lies: {@code AGREED}, {@code OPEN}, …
     * @param support how many seats support it
     * @param origins the cards that were joined in it; none for one that stands for itself
     * @param remarks of those who visited the board
     */
    public record Idea(Bilingual text, String lane, int support, List<Bilingual> origins, List<String> remarks) {}

    /**
     * A ballot that was held.
     *
     * @param itemOrNull of the agenda during which it was held
     * @param intact whether counting the kept papers again gives what was counted at closing
     * @param voidReason why it was declared void; empty when it was not
     * @param voices of those who did not simply agree
     */
    public record Vote(
            String key,
            @Nullable Bilingual itemOrNull,
            LocalDateTime closed,
            Result result,
            boolean intact,
            String voidReason,
            List<Voice> voices) {

        boolean counts() {
            return voidReason.isEmpty();
        }
    }

    /**
     * A stand other than agreement, and why, verbatim.
     *
     * @param by the ministry; empty where it is not told
     */
    public record Voice(OptionId option, Level level, String reason, Bilingual by) {}

    /** Who does what until when. @param owner empty while nobody owns it */
    public record Task(
            String key,
            String what,
            Bilingual owner,
            boolean accepted,
            @Nullable LocalDate dueOrNull,
            String indicator) {}

    /** What was put off. @param itemOrNull during which it came up */
    public record Deferred(
            String key, String subject, @Nullable Bilingual itemOrNull, String goesTo) {}

    /**
     * What went into a text.
     *
     * @param kind of what it is: {@code AMENDMENT}, {@code IDEA}, …
     * @param section its number and title
     * @param state {@code OPEN}, {@code ACCEPTED}, {@code REJECTED}
     */
    public record Went(
            String key,
            String kind,
            Bilingual section,
            String verbatim,
            String state,
            @Nullable Bilingual itemOrNull) {}
}
