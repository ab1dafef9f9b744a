package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.library.ItemId;
import org.mithaq.workshop.Formation.Kind;
import org.mithaq.workshop.GroupsOfItem.Progress;
import org.mithaq.workshop.WorkshopChanged.Part;

/** Groups and who sits in them, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GroupServicesTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, GroupRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    private GroupRoom room;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new GroupRoom(fresh.fresh()));
        room.begin();
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(GroupRoom::close);
        ROOMS.clear();
    }

    @Test
    void mixedGroupsSpreadMinistriesAndRapporteursAndLeaveOutWhoRunsOrWatches() {
        var one = room.room.ministries.add("One");
        var two = room.room.ministries.add("Two");
        for (var i = 0; i < 6; i++) {
            room.guest("G" + i, i < 3 ? one : two);
        }
        var rapporteurs = List.of(room.guest("R1", one), room.guest("R2", two), room.guest("R3", null));
        rapporteurs.forEach(pass ->
                room.room.attendance.role(room.room.facilitator, room.id, room.seat(pass), SeatRole.RAPPORTEUR));
        var observer = room.guest("Observer", one);
        room.room.attendance.role(room.room.facilitator, room.id, room.seat(observer), SeatRole.OBSERVER);
        room.room.entrance.join(room.room.facilitator, room.id, true);

        form(Kind.MIXED, 3);

        var state = room.state();
        assertThat(state.free()).isEmpty();
        assertThat(state.workGroups()).hasSize(3).allSatisfy(group -> {
            assertThat(group.members()).hasSize(3);
            assertThat(group.members().stream().filter(WorkGroup.Member::rapporteur))
                    .hasSize(1);
            assertThat(count(state, group, one)).isBetween(1L, 2L);
            assertThat(count(state, group, two)).isBetween(1L, 2L);
        });
        assertThat(room.room.published(Part.GROUPS)).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameGroups() {
        room.guests(7);
        form(Kind.RANDOM, 2);
        var first = room.state().workGroups().stream().map(WorkGroup::seats).toList();
        form(Kind.RANDOM, 2);
        assertThat(room.state().workGroups().stream().map(WorkGroup::seats)).isEqualTo(first);
        assertThat(first.stream().map(List::size)).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void boardsBeginWithTheChallengesAndRecommendationsOfTheItemInTheirOrder() {
        form(Kind.HAND, 2);
        for (var board : room.groups.boards(room.room.facilitator, room.id, room.item)) {
            assertThat(board.piles().stream().map(pile -> pile.card().library().orElseThrow()))
                    .containsExactly(new ItemId("P-CH-1"), new ItemId("P-REC-1.1"), new ItemId("P-REC-1.6"));
            assertThat(board.written()).isEmpty();
        }
        assertThat(room.state().missing()).isFalse();
    }

    @Test
    void cardsThatThePlanNamesLaterAreLaidOutWhenAskedFor() {
        form(Kind.HAND, 1);
        var known = room.room
                .workshops
                .agenda(room.room.facilitator, room.id)
                .find(room.item)
                .orElseThrow();
        var data = known.data();
        room.room.workshops.change(
                room.room.facilitator,
                room.id,
                room.room.fresh(room.workshop).version(),
                room.item,
                new AgendaItem.ItemData(
                        data.kind(), data.title(), data.minutes(), null, "", List.of("P-CH-1", "P-CH-2", "P-REC-1.1")));
        assertThat(room.state().missing()).isTrue();
        room.groups.preload(room.room.facilitator, room.id, room.item);
        room.groups.preload(room.room.facilitator, room.id, room.item);
        assertThat(room.state().missing()).isFalse();
        assertThat(room.groups
                        .boards(room.room.facilitator, room.id, room.item)
                        .getFirst()
                        .piles())
                .hasSize(4);
    }

    @Test
    void peopleAreSeatedByHandMovedAndTakenOut() {
        var guests = room.guests(3);
        form(Kind.HAND, 2);
        assertThat(room.state().free()).hasSize(3);
        var seat = room.seat(guests.getFirst());
        place(seat, room.group(0).id());
        place(seat, room.group(1).id());
        assertThat(room.group(0).members()).isEmpty();
        assertThat(room.group(1).seats()).containsExactly(seat);
        room.groups.rapporteur(room.room.facilitator, room.id, room.group(1).id(), seat, true);
        assertThat(room.group(1).members().getFirst().rapporteur()).isTrue();
        room.groups.rename(room.room.facilitator, room.id, room.group(1).id(), " Law \u202e ");
        assertThat(room.group(1).name()).isEqualTo("Law");
        place(seat, null);
        assertThat(room.group(1).members()).isEmpty();
    }

    @Test
    void latecomersAreSeatedInTheSmallestGroups() {
        room.guests(4);
        form(Kind.RANDOM, 2);
        room.guests(2);
        assertThat(room.state().free()).hasSize(2);
        room.groups.seatRest(room.room.facilitator, room.id, room.item);
        assertThat(room.state().free()).isEmpty();
        assertThat(room.state().workGroups())
                .allSatisfy(group -> assertThat(group.members()).hasSize(3));
    }

    @Test
    void groupsInWhichSomebodyWroteAreNeitherMadeAnewNorRemoved() {
        var guests = room.guests(2);
        room.start();
        room.two(guests);
        form(Kind.RANDOM, 2);
        room.write(guests.getFirst(), "An idea");
        assertInvalid(() -> form(Kind.RANDOM, 3), "workshop.group.refusal.written");
        var written = room.board(guests.getFirst()).group();
        assertInvalid(
                () -> room.groups.remove(room.room.facilitator, room.id, written.id()),
                "workshop.group.refusal.written");
        var empty = room.state().workGroups().stream()
                .filter(group -> !group.id().equals(written.id()))
                .findFirst()
                .orElseThrow();
        room.groups.remove(room.room.facilitator, room.id, empty.id());
        assertThat(room.group(0).id()).isEqualTo(written.id());
        assertThat(room.group(0).place()).isZero();
    }

    @Test
    void groupsBelongToItemsThatWorkAndGoWithAnItemThatNeverBegan() {
        form(Kind.HAND, 2);
        var items = room.room.workshops.agenda(room.room.facilitator, room.id).items();
        var pause = items.get(1).id();
        assertInvalid(
                () -> room.groups.form(room.room.facilitator, room.id, pause, new Formation(Kind.HAND, 2, 0)),
                "workshop.group.refusal.rest");
        assertInvalid(() -> form(Kind.HAND, 31), "workshop.group.refusal.number");
        room.room.workshops.remove(
                room.room.facilitator, room.id, room.room.fresh(room.workshop).version(), room.item);
        assertThatThrownBy(room::state).isInstanceOf(NotFound.class);
    }

    @Test
    void theConsoleSeesWhoHasNotWrittenAndWhatIsReported() {
        var guests = room.guests(4);
        room.start();
        room.two(guests);
        room.write(guests.get(0), "First");
        room.boards.report(
                guests.get(0), room.id, room.group(0).id(), 0, new Report.ReportData("Agreed", "", "", ""), true);
        var progress = room.state().groups();
        assertThat(progress).extracting(Progress::cards).containsExactly(1, 0);
        assertThat(progress.getFirst().silent()).containsExactly(room.seat(guests.get(2)));
        assertThat(progress.getFirst().report().handedIn()).isTrue();
        assertThat(progress.getLast().report().version()).isZero();
        room.room.seats.leave(guests.get(2), room.id);
        assertThat(room.state().groups().getFirst().silent()).isEmpty();
    }

    @Test
    void groupsOfAnotherWorkshopCannotBeReachedThroughThisOne() {
        form(Kind.HAND, 1);
        var foreign = room.group(0).id();
        var seat = room.seat(room.guest("Elsewhere", null));
        room.begin();
        assertThatThrownBy(() -> room.groups.rename(room.room.facilitator, room.id, foreign, "Mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.groups.remove(room.room.facilitator, room.id, foreign))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place(seat, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void theTableIsShownWhileTheItemIsOnAndStaysReachableAfterIt() {
        var guests = room.guests(3);
        room.two(guests.subList(0, 2));
        assertThat(room.boards.table(guests.get(0), room.id)).isEmpty();
        room.start();
        var table = room.boards.table(guests.get(0), room.id).orElseThrow();
        assertThat(table.current()).isTrue();
        assertThat(table.writes()).isTrue();
        assertThat(table.board().orElseThrow().group()).isEqualTo(room.group(0));
        assertThat(room.boards.table(guests.get(2), room.id).orElseThrow().board())
                .isEmpty();
        room.room.sessions.next(room.room.facilitator, room.id, 2);
        assertThat(room.boards.table(guests.get(0), room.id))
                .map(Table::current)
                .isEqualTo(Optional.of(false));
        assertThat(room.boards.table(guests.get(2), room.id)).isEmpty();
        room.room.sessions.close(room.room.facilitator, room.id, 3);
        assertThat(room.boards.table(guests.get(0), room.id)).isEmpty();
    }

    @Test
    void nobodyWithoutASeatSeesATable() {
        assertThatThrownBy(() -> room.boards.table(new Pass.Guest("guessed"), room.id))
                .isInstanceOf(NotFound.class);
        var waiting =
                room.room.entrance.join(room.workshop.code(), WorkshopRoom.HALL, WorkshopRoom.asks("Waiting", null));
        assertThat(room.boards.table(new Pass.Guest(waiting.token()), room.id)).isEmpty();
        form(Kind.HAND, 1);
        room.start();
        assertThatThrownBy(() -> room.boards.write(
                        new Pass.Guest(waiting.token()), room.id, room.group(0).id(), "In", UUID.randomUUID()))
                .isInstanceOf(Denied.class);
    }

    private void form(Kind kind, int groups) {
        room.groups.form(room.room.facilitator, room.id, room.item, new Formation(kind, groups, 3));
    }

    private void place(SeatId seat, GroupId group) {
        room.groups.seat(room.room.facilitator, room.id, room.item, seat, group);
    }

    private static long count(GroupsOfItem state, WorkGroup group, org.mithaq.common.MinistryId ministry) {
        return group.seats().stream()
                .map(state.people()::get)
                .filter(seat -> seat.ministry().filter(ministry::equals).isPresent())
                .count();
    }

    static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Invalid.class).hasMessage(key);
    }
}
