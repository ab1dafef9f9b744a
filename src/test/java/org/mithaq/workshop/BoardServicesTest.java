package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.workshop.GroupServicesTest.assertInvalid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.Denied;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Report.ReportData;

/** Boards, what is written on them, and reports, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BoardServicesTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, GroupRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    private GroupRoom room;
    private Pass a;
    private Pass b;
    private Pass inOther;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new GroupRoom(fresh.fresh()));
        room.begin();
        a = room.guest("A", null);
        inOther = room.guest("Other", null);
        b = room.member();
        room.two(List.of(a, inOther, b));
        room.start();
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(GroupRoom::close);
        ROOMS.clear();
    }

    @Test
    void guestsAndMembersWriteCardsWithTheirOrigin() {
        room.write(a, "  A hotline \u202e<b>now</b> ");
        room.write(b, "Another");
        var card = room.card(a, "A hotline <b>now</b>");
        assertThat(card.author()).contains(room.seat(a));
        assertThat(card.lane()).isEqualTo(Lane.IDEAS);
        assertThat(room.boards
                        .table(b, room.id)
                        .orElseThrow()
                        .people()
                        .get(room.seat(a))
                        .name())
                .isEqualTo("A");
        assertThat(room.board(a).written()).hasSize(2);
        assertThat(room.board(inOther).written()).isEmpty();
    }

    @Test
    void aSubmissionSentTwiceIsOneCard() {
        var submission = UUID.randomUUID();
        var group = room.board(a).group().id();
        room.boards.write(a, room.id, group, "Once", submission);
        room.boards.write(a, room.id, group, "Once", submission);
        assertThat(room.board(a).written()).hasSize(1);
    }

    @Test
    void twoPhonesSendingTheSameSubmissionAtOnceMakeOneCard() throws Exception {
        var submission = UUID.randomUUID();
        var group = room.board(a).group().id();
        atOnce(() -> {
            room.boards.write(a, room.id, group, "Once", submission);
            return true;
        });
        assertThat(room.board(a).written()).hasSize(1);
    }

    @Test
    void cardsHaveALengthAndSeatsANumberOfThem() {
        assertInvalid(() -> room.write(a, "x".repeat(501)), "refusal.tooLong");
        assertInvalid(() -> room.write(a, " "), "refusal.empty");
        for (var i = 0; i < Board.MOST_OF_A_SEAT; i++) {
            room.write(a, "Card " + i);
        }
        assertInvalid(() -> room.write(a, "One more"), "workshop.board.refusal.enough");
        room.write(b, "Somebody else's");
    }

    @Test
    void onlyMembersOfTheGroupTouchItsBoard() {
        var group = room.board(a).group().id();
        room.write(a, "Ours");
        var card = room.card(a, "Ours").seen();
        assertDenied(() -> room.boards.write(inOther, room.id, group, "Theirs", UUID.randomUUID()));
        assertDenied(() -> room.boards.move(inOther, room.id, card, Lane.AGREED));
        assertDenied(() -> room.boards.withdraw(inOther, room.id, card));
        assertDenied(() -> room.boards.merge(inOther, room.id, List.of(card), "x"));
        assertDenied(() -> room.boards.report(inOther, room.id, group, 0, data("x"), false));
        assertDenied(() -> room.boards.withdraw(b, room.id, card));
        room.boards.withdraw(a, room.id, card);
        assertThat(room.board(a).written()).isEmpty();
    }

    @Test
    void observersLookOnAndNobodyWritesBeforeOrAfter() {
        room.room.attendance.role(room.room.facilitator, room.id, room.seat(a), SeatRole.OBSERVER);
        assertDenied(() -> room.write(a, "x"));
        assertThat(room.boards.table(a, room.id).orElseThrow().writes()).isFalse();
        room.room.sessions.undo(room.room.facilitator, room.id, 2);
        var group = room.group(0).id();
        assertInvalid(
                () -> room.boards.write(b, room.id, group, "Early", UUID.randomUUID()),
                "workshop.group.refusal.notNow");
        room.room.sessions.next(room.room.facilitator, room.id, 3);
        room.write(b, "Now");
        room.room.sessions.next(room.room.facilitator, room.id, 4);
        room.write(b, "During lunch");
        room.room.sessions.close(room.room.facilitator, room.id, 5);
        assertInvalid(
                () -> room.boards.write(b, room.id, group, "Late", UUID.randomUUID()), "workshop.group.refusal.notNow");
    }

    @Test
    void oneOfTwoWhoMoveACardIsToldThatItLiesElsewhere() {
        room.write(a, "Card");
        var seen = room.card(a, "Card").seen();
        room.boards.move(a, room.id, seen, Lane.AGREED);
        assertThatThrownBy(() -> room.boards.move(b, room.id, seen, Lane.OPEN)).isInstanceOf(StaleVersion.class);
        assertThat(room.card(a, "Card").lane()).isEqualTo(Lane.AGREED);
    }

    @Test
    void mergingKeepsEveryOriginAndIsTakenBack() {
        room.write(a, "A hotline");
        room.write(b, "A permanent line");
        var library = room.board(a).piles().getFirst().card();
        room.boards.move(a, room.id, room.card(a, "A hotline").seen(), Lane.AGREED);
        var before = room.board(a);
        var joint = room.boards.merge(
                b,
                room.id,
                List.of(
                        room.card(a, "A hotline").seen(),
                        room.card(a, "A permanent line").seen(),
                        library.seen()),
                "A line that is always open");
        var pile = pile(joint.id());
        assertThat(pile.card().lane()).isEqualTo(Lane.AGREED);
        assertThat(pile.origins()).hasSize(3).anySatisfy(card -> assertThat(card.library())
                .isPresent());
        assertThat(pile.origins().stream().filter(Card::written).map(Card::authorOrNull))
                .containsExactlyInAnyOrder(room.seat(a), room.seat(b));
        assertThat(room.board(a).written()).hasSize(2);
        assertThat(room.board(a).piles()).hasSize(before.piles().size() - 2);

        room.boards.part(a, room.id, pile.card().seen());
        assertThat(texts(room.board(a))).isEqualTo(texts(before));
        assertThat(room.card(a, "A hotline").lane()).isEqualTo(Lane.AGREED);
    }

    @Test
    void aMergeOfMergesIsTakenBackStepByStep() {
        List.of("One", "Two", "Three").forEach(text -> room.write(a, text));
        var first = room.boards.merge(
                a,
                room.id,
                List.of(room.card(a, "One").seen(), room.card(a, "Two").seen()),
                "One and two");
        var second = room.boards.merge(
                a, room.id, List.of(first.seen(), room.card(a, "Three").seen()), "All");
        assertThat(pile(second.id()).origins()).extracting(Card::text).containsExactly("One", "Two", "Three");
        assertThatThrownBy(() -> room.boards.part(a, room.id, first.seen())).isInstanceOf(StaleVersion.class);
        room.boards.part(a, room.id, pile(second.id()).card().seen());
        assertThat(pile(first.id()).origins()).extracting(Card::text).containsExactly("One", "Two");
        room.boards.part(a, room.id, pile(first.id()).card().seen());
        assertThat(room.board(a).written()).extracting(Card::text).containsExactly("One", "Two", "Three");
    }

    @Test
    void ofTwoWhoMergeTheSameCardsAtOnceOneSucceeds() throws Exception {
        room.write(a, "One");
        room.write(b, "Two");
        var one = room.card(a, "One").seen();
        var two = room.card(a, "Two").seen();
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var done = atOnce(() -> {
            var forth = turn.getAndIncrement() % 2 == 0;
            room.boards.merge(forth ? a : b, room.id, forth ? List.of(one, two) : List.of(two, one), "Both");
            return true;
        });
        assertThat(done).isEqualTo(1);
        assertThat(room.board(a).piles().stream().filter(pile -> pile.card().joint()))
                .hasSize(1)
                .allSatisfy(pile -> assertThat(pile.origins()).hasSize(2));
    }

    @Test
    void aMergeNeedsTwoDifferentCardsThatLieOpen() {
        room.write(a, "One");
        var one = room.card(a, "One");
        assertInvalid(() -> room.boards.merge(a, room.id, List.of(), "x"), "workshop.board.refusal.merge");
        assertInvalid(
                () -> room.boards.merge(a, room.id, List.of(one.seen(), one.seen()), "x"),
                "workshop.board.refusal.merge");
        assertInvalid(() -> room.boards.part(a, room.id, one.seen()), "workshop.board.refusal.notMerged");
        var forged = new Card.Seen(CardId.random(), 1);
        assertThatThrownBy(() -> room.boards.merge(a, room.id, List.of(one.seen(), forged), "x"))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void whoRunsTheWorkshopMergesOverBoardsAndTheOriginSaysFromWhich() {
        room.write(a, "Hotline");
        room.write(inOther, "Hot line");
        var ours = room.card(a, "Hotline");
        var theirs = room.card(inOther, "Hot line");
        var joint = room.groups.merge(room.room.facilitator, room.id, List.of(ours.seen(), theirs.seen()), "Hotline");
        assertThat(pile(joint.id()).origins()).extracting(Card::group).containsExactly(ours.group(), theirs.group());
        assertThat(room.board(inOther).piles())
                .noneMatch(pile -> pile.card().text().equals("Hot line"));
        room.groups.part(room.room.facilitator, room.id, pile(joint.id()).card().seen());
        assertThat(room.card(inOther, "Hot line").group()).isEqualTo(theirs.group());
    }

    @Test
    void everyVersionOfAReportIsKeptAndTheSecondOfTwoIsTold() {
        var group = room.board(a).group().id();
        assertInvalid(
                () -> room.boards.report(a, room.id, group, 0, ReportData.EMPTY, true),
                "workshop.report.refusal.empty");
        room.boards.report(a, room.id, group, 0, data("First"), false);
        assertThatThrownBy(() -> room.boards.report(b, room.id, group, 0, data("Second"), false))
                .isInstanceOf(StaleVersion.class);
        var stored = room.boards.report(b, room.id, group, 1, data("Both"), true);
        assertThat(room.boards.table(a, room.id).orElseThrow().report()).isEqualTo(stored);
        assertThat(room.room.bean(JdbcReports.class).versions(group))
                .extracting(report -> report.data().agreed())
                .containsExactly("Both", "First");
    }

    @Test
    void ofTwoRapporteursSavingAtOnceOneIsToldAndNeitherTextIsMixed() throws Exception {
        var group = room.board(a).group().id();
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var done = atOnce(() -> {
            var mine = turn.getAndIncrement();
            room.boards.report(mine % 2 == 0 ? a : b, room.id, group, 0, data("From " + mine), false);
            return true;
        });
        assertThat(done).isEqualTo(1);
        assertThat(room.room.bean(JdbcReports.class).versions(group)).hasSize(1);
    }

    @Test
    void whereThereIsARapporteurTheOthersReadTheReport() {
        var group = room.board(a).group().id();
        room.groups.rapporteur(room.room.facilitator, room.id, group, room.seat(a), true);
        assertDenied(() -> room.boards.report(b, room.id, group, 0, data("x"), false));
        assertThat(room.boards.table(b, room.id).orElseThrow().reports()).isFalse();
        room.boards.report(a, room.id, group, 0, data("x"), false);
        assertThat(room.boards.table(b, room.id).orElseThrow().report().data().agreed())
                .isEqualTo("x");
    }

    @Test
    void onlyThoseWhoLookAtABoardHearOfIt() {
        room.room.strategies.published.clear();
        room.write(a, "Heard");
        assertThat(room.room.strategies.published)
                .contains(new BoardChanged(
                        room.room.strategy.id(), room.id, room.board(a).group().id()));
        assertThat(room.room.published(WorkshopChanged.Part.BOARD)).isEqualTo(1);
        assertThat(room.room.published(WorkshopChanged.Part.GROUPS)).isZero();
    }

    private Board.Pile pile(CardId id) {
        return room.board(a).piles().stream()
                .filter(pile -> pile.card().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> texts(Board board) {
        return board.piles().stream()
                .<Object>map(pile -> List.of(
                        pile.card().text(), pile.card().lane(), pile.origins().size()))
                .toList();
    }

    private static ReportData data(String agreed) {
        return new ReportData(agreed, "Open", "Minority", "Owner");
    }

    /** Eight at once. @return how many succeeded; the others were told that they were late */
    static int atOnce(Callable<Boolean> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tried = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 8; i++) {
                tried.add(() -> {
                    try {
                        return act.call();
                    } catch (StaleVersion late) {
                        return false;
                    }
                });
            }
            var done = 0;
            for (var one : threads.invokeAll(tried)) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Denied.class);
    }
}
