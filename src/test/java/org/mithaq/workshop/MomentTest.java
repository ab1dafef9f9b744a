package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Course;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;

class MomentTest {

    private static final Instant NINE = Instant.parse("2026-11-28T09:00:00Z");
    private static final WorkshopId WORKSHOP = WorkshopId.random();
    private static final Ballot FORM = new Ballot(
            new Bilingual("", "Agreed?"),
            List.of(new Option(new OptionId("1"), new Bilingual("", "Yes"))),
            new Consensus(0, 100),
            Electorate.PERSON,
            Secrecy.OPEN,
            QuorumRule.NONE);
    private static final Course DRAFTED = Course.drafted(FORM.method());

    @Test
    void aDraftIsBeforeNobody() {
        assertThat(Moment.of(List.of(ballot(DRAFTED, null, null)), List.of())).isEmpty();
    }

    @Test
    void anOpenBallotStaysWhateverItemBegins() {
        var open = ballot(DRAFTED.open(), NINE, null);
        assertThat(Moment.of(List.of(open), List.of(begun(5)))).contains(open);
    }

    @Test
    void aResultStaysUntilTheNextItemBegins() {
        var closed = ballot(DRAFTED.open().close(), NINE, minute(10));
        assertThat(Moment.of(List.of(closed), List.of(begun(5)))).contains(closed);
        assertThat(Moment.of(List.of(closed), List.of(begun(5), begun(11)))).isEmpty();
        var annulled = ballot(DRAFTED.open().annul("Wording"), NINE, null);
        assertThat(Moment.of(List.of(annulled), List.of())).contains(annulled);
        assertThat(Moment.of(List.of(annulled), List.of(begun(1)))).isEmpty();
    }

    @Test
    void theBallotThatOpenedLastIsTheOneOfTheMoment() {
        var earlier = ballot(DRAFTED.open().close(), minute(20), minute(30));
        var later = ballot(DRAFTED.open(), minute(31), null);
        assertThat(Moment.of(List.of(later, earlier), List.of())).contains(later);
    }

    private static HeldBallot ballot(Course course, @Nullable Instant opened, @Nullable Instant closed) {
        return new HeldBallot(BallotId.random(), WORKSHOP, 1, FORM, course, NINE, opened, closed, null);
    }

    private static Move begun(int minute) {
        return new Move(
                minute, Move.Kind.BEGUN, AgendaItemId.random(), Duration.ZERO, PersonId.random(), minute(minute));
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
