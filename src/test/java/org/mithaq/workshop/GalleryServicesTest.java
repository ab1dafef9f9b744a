package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.workshop.GroupServicesTest.assertInvalid;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.Denied;
import org.mithaq.common.StaleVersion;

/** The walk from board to board, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GalleryServicesTest {

    private static final Duration FIVE = Duration.ofMinutes(5);

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, GroupRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    private GroupRoom room;
    private List<Pass> guests;

    /** Three groups of one each, in their order. */
    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new GroupRoom(fresh.fresh()));
        room.begin();
        guests = room.guests(3);
        room.groups.form(room.room.facilitator, room.id, room.item, new Formation(Formation.Kind.HAND, 3, 0));
        for (var i = 0; i < 3; i++) {
            room.groups.seat(
                    room.room.facilitator,
                    room.id,
                    room.item,
                    room.seat(guests.get(i)),
                    room.group(i).id());
        }
        room.start();
        for (var i = 0; i < 3; i++) {
            room.write(guests.get(i), "Card " + i);
        }
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(GroupRoom::close);
        ROOMS.clear();
    }

    @Test
    void groupsGoFromBoardToBoardByTheClockOfTheItem() {
        begin(FIVE);
        assertThat(places()).containsExactly(1, 2, 0);
        forward(Duration.ofMinutes(4));
        assertThat(visit(0).stand().left()).isEqualTo(Duration.ofMinutes(1));
        forward(Duration.ofMinutes(1));
        assertThat(places()).containsExactly(2, 0, 1);
        room.room.sessions.pause(room.room.facilitator, room.id, 2);
        forward(Duration.ofHours(1));
        assertThat(places()).containsExactly(2, 0, 1);
        assertThat(visit(0).stand().running()).isFalse();
        room.room.sessions.resume(room.room.facilitator, room.id, 3);
        forward(FIVE);
        assertThat(visit(0).stand().over()).isTrue();
        assertThat(visit(0).free()).isTrue();
        assertThat(room.gallery
                        .visit(guests.getFirst(), room.id, room.group(2).id())
                        .orElseThrow()
                        .board()
                        .group()
                        .place())
                .isEqualTo(2);
    }

    @Test
    void theFacilitatorAdvancesTurnsBackAndEnds() {
        begin(Duration.ZERO);
        room.gallery.next(room.room.facilitator, room.id, room.item, 1);
        assertThat(places()).containsExactly(2, 0, 1);
        assertThatThrownBy(() -> room.gallery.next(room.room.facilitator, room.id, room.item, 1))
                .isInstanceOf(StaleVersion.class);
        room.gallery.back(room.room.facilitator, room.id, room.item, 2);
        assertThat(places()).containsExactly(1, 2, 0);
        assertThat(room.gallery
                        .hall(room.room.facilitator, room.id)
                        .orElseThrow()
                        .groups())
                .hasSize(3);
        room.gallery.end(room.room.facilitator, room.id, room.item, 3);
        assertThat(room.gallery.visit(guests.getFirst(), room.id, null)).isEmpty();
        assertThat(room.gallery.hall(room.room.facilitator, room.id)).isEmpty();
        assertThat(room.state().walk()).isEmpty();
        room.gallery.begin(room.room.facilitator, room.id, room.item, 4, FIVE);
        assertThat(places()).containsExactly(1, 2, 0);
    }

    @Test
    void ofTwoWhoBeginAWalkAtOnceOneSucceeds() throws Exception {
        assertThat(BoardServicesTest.atOnce(() -> {
                    begin(FIVE);
                    return true;
                }))
                .isEqualTo(1);
    }

    @Test
    void visitorsLeaveRemarksAndSupportEachOnce() {
        begin(FIVE);
        var visit = visit(0);
        var board = visit.board().group().id();
        var card = visit.board().in(Lane.IDEAS).getLast().card().id();
        var submission = UUID.randomUUID();
        for (var twice = 0; twice < 2; twice++) {
            room.gallery.remark(guests.getFirst(), room.id, board, card, " Good, but who pays? ", submission);
            room.gallery.support(guests.getFirst(), room.id, board, card, true);
        }
        room.gallery.remark(guests.getFirst(), room.id, board, null, "A clear board", UUID.randomUUID());
        var seen = room.board(guests.get(1));
        var pile = seen.piles().getLast();
        assertThat(pile.remarks()).hasSize(1);
        assertThat(pile.remarks().getFirst().text()).isEqualTo("Good, but who pays?");
        assertThat(pile.remarks().getFirst().fromOrNull())
                .isEqualTo(room.group(0).id());
        assertThat(pile.supporters()).containsExactly(room.seat(guests.getFirst()));
        assertThat(seen.remarks()).hasSize(1);
        room.gallery.support(guests.getFirst(), room.id, board, card, false);
        assertThat(room.board(guests.get(1)).piles().getLast().supporters()).isEmpty();
    }

    @Test
    void supportIsCountedOnceForCardsThatAreMerged() {
        begin(FIVE);
        room.write(guests.get(1), "Card 1 again");
        var board = room.group(1).id();
        for (var text : List.of("Card 1", "Card 1 again")) {
            room.gallery.support(
                    guests.get(0),
                    room.id,
                    board,
                    room.card(guests.get(1), text).id(),
                    true);
        }
        room.gallery.support(
                guests.get(2),
                room.id,
                board,
                room.card(guests.get(1), "Card 1").id(),
                true);
        var joint = room.boards.merge(
                guests.get(1),
                room.id,
                List.of(
                        room.card(guests.get(1), "Card 1").seen(),
                        room.card(guests.get(1), "Card 1 again").seen()),
                "Card 1");
        assertThat(room.board(guests.get(1)).piles().getLast().supporters()).hasSize(2);
        room.gallery.support(guests.get(0), room.id, board, joint.id(), false);
        assertThat(room.board(guests.get(1)).piles().getLast().supporters()).containsExactly(room.seat(guests.get(2)));
    }

    @Test
    void nobodyRemarksOnTheirOwnBoardOrWhenNobodyWalks() {
        var own = room.group(0).id();
        var other = room.group(1).id();
        assertInvalid(() -> remark(guests.getFirst(), other), "workshop.walk.refusal.noWalk");
        begin(FIVE);
        assertThatThrownBy(() -> remark(guests.getFirst(), own)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> room.gallery.support(
                        guests.getFirst(),
                        room.id,
                        own,
                        room.card(guests.getFirst(), "Card 0").id(),
                        true))
                .isInstanceOf(Denied.class);
        // a card of a third board, named as if it lay on the visited one
        assertThatThrownBy(() -> room.gallery.support(
                        guests.getFirst(),
                        room.id,
                        other,
                        room.card(guests.get(2), "Card 2").id(),
                        true))
                .isInstanceOf(StaleVersion.class);
        for (var i = 0; i < GalleryService.MOST_REMARKS_ON_A_BOARD; i++) {
            remark(guests.getFirst(), other);
        }
        assertInvalid(() -> remark(guests.getFirst(), other), "workshop.walk.refusal.enough");
        room.room.attendance.role(room.room.facilitator, room.id, room.seat(guests.get(2)), SeatRole.OBSERVER);
        assertThatThrownBy(() -> remark(guests.get(2), other)).isInstanceOf(Denied.class);
    }

    @Test
    void underTheChathamHouseRuleVisitorsDoNotLearnWhoWrote() {
        begin(FIVE);
        var visit = visit(0);
        assertThat(visit.people()).isEmpty();
        assertThat(visit.board().piles().getLast().card().author()).isEmpty();
        assertThat(visit.board().piles().getLast().origins())
                .allMatch(card -> card.author().isEmpty());
        assertThat(room.board(guests.get(1)).piles().getLast().card().author()).contains(room.seat(guests.get(1)));
    }

    @Test
    void whoSitsInNoGroupGoesWhereTheyLike() {
        var late = room.guest("Late", null);
        begin(FIVE);
        var visit = room.gallery.visit(late, room.id, room.group(2).id()).orElseThrow();
        assertThat(visit.free()).isTrue();
        assertThat(visit.others()).hasSize(3);
        assertThat(visit.board().group().place()).isEqualTo(2);
    }

    @Test
    void aWalkNeedsTwoGroupsAndAnItemThatRuns() {
        room.groups.add(room.room.facilitator, room.id, reporting(), "Alone");
        assertInvalid(
                () -> room.gallery.begin(room.room.facilitator, room.id, reporting(), 0, FIVE),
                "workshop.walk.refusal.groups");
        room.room.sessions.undo(room.room.facilitator, room.id, 2);
        assertInvalid(() -> begin(FIVE), "workshop.walk.refusal.noItem");
    }

    private AgendaItemId reporting() {
        return room.room
                .workshops
                .agenda(room.room.facilitator, room.id)
                .items()
                .getLast()
                .id();
    }

    private void remark(Pass pass, GroupId board) {
        room.gallery.remark(pass, room.id, board, null, "Remark", UUID.randomUUID());
    }

    private void begin(Duration length) {
        room.gallery.begin(room.room.facilitator, room.id, room.item, 0, length);
    }

    private void forward(Duration by) {
        room.room.clock.now = room.room.clock.now.plus(by);
    }

    private Visit visit(int guest) {
        return room.gallery.visit(guests.get(guest), room.id, null).orElseThrow();
    }

    private List<Integer> places() {
        return guests.stream()
                .map(pass -> room.gallery
                        .visit(pass, room.id, null)
                        .orElseThrow()
                        .board()
                        .group()
                        .place())
                .toList();
    }
}
