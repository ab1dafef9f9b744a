package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.mithaq.workshop.Move.Kind;
import org.mithaq.workshop.Session.Phase;

/** The state of a workshop as the fold of its log. */
class SessionTest {

    private static final Instant NINE = Instant.parse("2026-11-28T09:00:00Z");

    private final AgendaItemId first = AgendaItemId.random();
    private final AgendaItemId second = AgendaItemId.random();
    private final PersonId person = PersonId.random();
    private final List<Move> log = new ArrayList<>();

    @Test
    void aWorkshopIsPlannedThenOpenThenClosed() {
        assertThat(session().phase()).isEqualTo(Phase.PLANNED);
        move(Kind.OPENED, 0);
        assertThat(session().phase()).isEqualTo(Phase.OPEN);
        assertThat(session().current()).isEmpty();
        begin(first, 1);
        move(Kind.CLOSED, 31);
        assertThat(session().phase()).isEqualTo(Phase.CLOSED);
        assertThat(session().running()).isFalse();
        assertThat(session().number()).isEqualTo(3);
        refused(Kind.RESUMED, "workshop.refusal.phase.CLOSED");
    }

    @Test
    void theClockOfAnItemIsDerivedFromTheTimesOfMoves() {
        move(Kind.OPENED, 0);
        begin(first, 0);
        assertThat(session().watch(first).left(30, at(10))).isEqualTo(Duration.ofMinutes(20));
        move(Kind.PAUSED, 10);
        assertThat(session().watch(first).left(30, at(25))).isEqualTo(Duration.ofMinutes(20));
        move(Kind.RESUMED, 25);
        assertThat(session().watch(first).spent(at(30))).isEqualTo(Duration.ofMinutes(15));
        add(Kind.EXTENDED, null, Duration.ofMinutes(1), 30);
        assertThat(session().watch(first).left(30, at(30))).isEqualTo(Duration.ofMinutes(16));
        assertThat(session().watch(first).left(30, at(50))).isEqualTo(Duration.ofMinutes(-4));
    }

    @Test
    void anItemTakenUpAgainGoesOnFromWhereItWasLeft() {
        move(Kind.OPENED, 0);
        begin(first, 0);
        begin(second, 10);
        assertThat(session().watch(first).running()).isFalse();
        begin(first, 40);
        assertThat(session().watch(first).spent(at(45))).isEqualTo(Duration.ofMinutes(15));
        assertThat(session().watch(second).spent(at(45))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void undoingANextLetsTheItemBeforeGoOnAsIfNothingHadHappened() {
        move(Kind.OPENED, 0);
        begin(first, 0);
        begin(second, 10);
        move(Kind.UNDONE, 12);
        assertThat(session().current()).contains(first);
        assertThat(session().watch(first).spent(at(12))).isEqualTo(Duration.ofMinutes(12));
        assertThat(session().touched(second)).isFalse();
        assertThat(session().number()).isEqualTo(4);
    }

    @Test
    void undoingTwiceTakesTheTwoLastMovesBackAndNotTheUndoing() {
        move(Kind.OPENED, 0);
        begin(first, 0);
        move(Kind.PAUSED, 5);
        move(Kind.UNDONE, 6);
        move(Kind.UNDONE, 7);
        assertThat(session().current()).isEmpty();
        move(Kind.UNDONE, 8);
        assertThat(session().phase()).isEqualTo(Phase.PLANNED);
        refused(Kind.UNDONE, "workshop.refusal.nothingToUndo");
    }

    @Test
    void closingCanBeTakenBack() {
        move(Kind.OPENED, 0);
        begin(first, 0);
        move(Kind.CLOSED, 5);
        move(Kind.UNDONE, 6);
        assertThat(session().phase()).isEqualTo(Phase.OPEN);
        assertThat(session().running()).isTrue();
    }

    @Test
    void movesThatDoNotFitAreRefusedWithTheirReason() {
        refused(Kind.PAUSED, "workshop.refusal.phase.PLANNED");
        refused(Kind.CLOSED, "workshop.refusal.phase.PLANNED");
        move(Kind.OPENED, 0);
        refused(Kind.OPENED, "workshop.refusal.phase.OPEN");
        refused(Kind.PAUSED, "workshop.refusal.noItem");
        begin(first, 0);
        refused(Kind.RESUMED, "workshop.refusal.runsAlready");
        assertThatThrownBy(() -> after(Kind.BEGUN, first, Duration.ZERO)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> after(Kind.EXTENDED, null, Duration.ofHours(5)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> after(Kind.EXTENDED, null, Duration.ofHours(-1)))
                .isInstanceOf(Invalid.class);
        move(Kind.PAUSED, 1);
        refused(Kind.PAUSED, "workshop.refusal.pausedAlready");
        refused(Kind.QUIET_ENDED, "workshop.refusal.notQuiet");
    }

    @Test
    void quietEndsWithTheItem() {
        move(Kind.OPENED, 0);
        begin(first, 0);
        move(Kind.QUIET_BEGUN, 1);
        assertThat(session().quiet()).isTrue();
        refused(Kind.QUIET_BEGUN, "workshop.refusal.quietAlready");
        begin(second, 2);
        assertThat(session().quiet()).isFalse();
    }

    private Session session() {
        return Session.of(log);
    }

    private void begin(AgendaItemId item, int minute) {
        add(Kind.BEGUN, item, Duration.ZERO, minute);
    }

    private void move(Kind kind, int minute) {
        add(kind, null, Duration.ZERO, minute);
    }

    private void add(Kind kind, AgendaItemId item, Duration added, int minute) {
        log.add(new Move(log.size() + 1L, kind, item, added, person, at(minute)));
    }

    private void refused(Kind kind, String key) {
        assertThatThrownBy(() -> after(kind, null, Duration.ZERO)).hasMessage(key);
    }

    private Session after(Kind kind, AgendaItemId item, Duration added) {
        var longer = new ArrayList<>(log);
        longer.add(new Move(log.size() + 1L, kind, item, added, person, at(60)));
        return Session.of(longer);
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
