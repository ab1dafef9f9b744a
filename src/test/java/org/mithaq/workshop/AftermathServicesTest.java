package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.ActionItem.ActionData;
import org.mithaq.workshop.Evaluation.Stage;
import org.mithaq.workshop.evaluation.Sheet;
import org.mithaq.workshop.evaluation.Statement;
import org.mithaq.workshop.evaluation.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was put off, who does what, and what people thought of it, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AftermathServicesTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, WorkshopRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    private WorkshopRoom room;
    private Workshop workshop;
    private WorkshopId id;
    private MinistryId ministry;
    private ParkingService parking;
    private ActionService actions;
    private EvaluationService evaluations;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new WorkshopRoom(fresh.fresh()));
        room.begin();
        workshop = room.planned();
        id = workshop.id();
        ministry = room.ministries.add("Justice");
        parking = room.bean(ParkingService.class);
        actions = room.bean(ActionService.class);
        evaluations = room.bean(EvaluationService.class);
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(WorkshopRoom::close);
        ROOMS.clear();
    }

    @Test
    void whatIsPutOffFromASeatOrTheConsoleKeepsTheItemDuringWhichItCameUp() {
        var guest = room.guest(workshop, "Sami", ministry);
        room.seats.park(guest, id, "Who pays?");
        room.sessions.open(room.facilitator, id, 0);
        var item = room.sessions.next(room.facilitator, id, 1).current().orElseThrow();
        room.seats.park(guest, id, "<script>alert(1)</script>\u202e");
        room.seats.park(guest, id, "<script>alert(1)</script>");
        parking.park(room.facilitator, id, "Timeline of the treaty", "Foreign Affairs");

        var parked = parking.of(room.facilitator, id);
        assertThat(parked)
                .extracting(Parked::subject)
                .containsExactlyInAnyOrder("Who pays?", "<script>alert(1)</script>", "Timeline of the treaty");
        assertThat(parked).filteredOn(each -> each.item().isEmpty()).hasSize(1);
        assertThat(parked)
                .filteredOn(each -> each.subject().startsWith("Timeline"))
                .allSatisfy(each -> {
                    assertThat(each.item()).contains(item);
                    assertThat(each.goesTo()).isEqualTo("Foreign Affairs");
                    assertThat(each.seatOrNull()).isNull();
                });
        assertThat(room.seats.parked(guest, id)).isEqualTo(parked);
        assertThat(room.published(WorkshopChanged.Part.PARKING)).isEqualTo(3);
    }

    @Test
    void whoRunsTheWorkshopKeepsTheListInOrderOneHandAtATime() {
        var first = parking.park(room.facilitator, id, "A", "");
        parking.change(room.facilitator, first.id(), 1, "A, more clearly", "Justice");
        assertThatThrownBy(() -> parking.change(room.facilitator, first.id(), 1, "B", ""))
                .isInstanceOf(StaleVersion.class);
        assertThat(parking.of(room.facilitator, id)).extracting(Parked::goesTo).containsExactly("Justice");
        parking.remove(room.facilitator, first.id(), 2);
        assertThat(parking.of(room.facilitator, id)).isEmpty();
        assertThatThrownBy(() -> parking.remove(room.facilitator, first.id(), 3))
                .isInstanceOf(NotFound.class);
        var drafter = room.member(Role.LEAD_DRAFTER);
        assertThatThrownBy(() -> parking.park(drafter, id, "C", "")).isInstanceOf(Denied.class);
    }

    @Test
    void oneSeatCannotFillTheListAndWhoWaitsAtTheDoorCannotWriteOnIt() {
        var guest = room.guest(workshop, "Sami", ministry);
        for (var i = 0; i < ParkingLot.MOST_OF_SEAT; i++) {
            room.seats.park(guest, id, "subject " + i);
        }
        assertThatThrownBy(() -> room.seats.park(guest, id, "one more")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> room.seats.park(guest, id, " ")).isInstanceOf(Invalid.class);
        var waiting = room.entrance.join(workshop.code(), WorkshopRoom.HALL, WorkshopRoom.asks("Noor", ministry));
        var pass = new Pass.Guest(waiting.token());
        assertThatThrownBy(() -> room.seats.park(pass, id, "let me in")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> room.seats.parked(pass, id)).isInstanceOf(Denied.class);
    }

    @Test
    void anActionHasAnOwnerAndADayAndChangesOneHandAtATime() {
        var added = actions.add(room.facilitator, id, action("Name a contact", ministry, true));
        assertThat(actions.of(room.facilitator, id)).containsExactly(added);
        actions.change(room.facilitator, added.id(), 1, action("Name two contacts", ministry, false));
        assertThatThrownBy(() -> actions.change(room.facilitator, added.id(), 1, added.data()))
                .isInstanceOf(StaleVersion.class);
        assertThat(actions.of(room.facilitator, id))
                .extracting(each -> each.data().what())
                .containsExactly("Name two contacts");
        actions.remove(room.facilitator, added.id(), 2);
        assertThat(actions.of(room.facilitator, id)).isEmpty();
    }

    @Test
    void anActionNamesOnlyWhatIsThere() {
        assertThatThrownBy(() -> actions.add(room.facilitator, id, action(" ", ministry, false)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> actions.add(room.facilitator, id, action("x", MinistryId.random(), false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.add(room.facilitator, id, action("x", null, true)))
                .as("nobody can have accepted")
                .isInstanceOf(Invalid.class);
        var elsewhere = room.workshops
                .agenda(room.facilitator, room.planned().id())
                .items()
                .getFirst()
                .id();
        var stray = new ActionData("x", ministry, "", false, null, "", elsewhere);
        assertThatThrownBy(() -> actions.add(room.facilitator, id, stray)).isInstanceOf(NotFound.class);
    }

    @Test
    void eachSeatIsAskedOnceAndNothingIsToldBeforeTheEnd() {
        var guests = List.of(
                room.guest(workshop, "A", ministry),
                room.guest(workshop, "B", ministry),
                room.guest(workshop, "C", null));
        assertThat(room.seats.isAsked(guests.getFirst(), id)).isFalse();
        assertThatThrownBy(() -> room.seats.answer(guests.getFirst(), id, sheet(3, "")))
                .isInstanceOf(Invalid.class);
        evaluations.open(room.facilitator, id);
        for (var guest : guests) {
            assertThat(room.seats.isAsked(guest, id)).isTrue();
            room.seats.answer(guest, id, sheet(4, "good cards"));
            assertThat(room.seats.isAsked(guest, id)).isFalse();
            assertThatThrownBy(() -> room.seats.answer(guest, id, sheet(1, ""))).isInstanceOf(Invalid.class);
        }
        assertThat(evaluations.of(room.facilitator, id))
                .isEqualTo(new Evaluation(Stage.OPEN, 3, java.util.Optional.empty()));
        evaluations.close(room.facilitator, id);
        var tally = evaluations.of(room.facilitator, id).tally().orElseThrow();
        assertThat(tally.counts(Statement.METHOD)).containsExactly(0, 0, 0, 3, 0);
        assertThatThrownBy(() -> evaluations.open(room.facilitator, id)).isInstanceOf(Invalid.class);
        var late = room.guest(workshop, "D", ministry);
        assertThatThrownBy(() -> room.seats.answer(late, id, sheet(1, ""))).isInstanceOf(Invalid.class);
    }

    @Test
    void twoAnswersStayUntoldForGood() {
        evaluations.open(room.facilitator, id);
        room.seats.answer(room.guest(workshop, "A", ministry), id, sheet(1, "only I would say this"));
        room.seats.answer(room.guest(workshop, "B", ministry), id, sheet(5, ""));
        evaluations.close(room.facilitator, id);
        assertThat(evaluations.of(room.facilitator, id).tally()).isEmpty();
        assertThat(evaluations.of(room.facilitator, id).answers()).isEqualTo(2);
    }

    @Test
    void closingTheWorkshopAsksEverybodyAlsoThoseWhoLeft() {
        var guest = room.guest(workshop, "A", ministry);
        var removed = room.guest(workshop, "B", ministry);
        room.seats.leave(guest, id);
        room.sessions.open(room.facilitator, id, 0);
        assertThat(room.seats.isAsked(guest, id)).isFalse();
        room.sessions.close(room.facilitator, id, 1);
        assertThat(room.seats.isAsked(guest, id)).isTrue();
        room.seats.answer(guest, id, sheet(2, ""));
        assertThat(evaluations.of(room.facilitator, id).stage()).isEqualTo(Stage.OPEN);
        room.attendance.remove(
                room.facilitator, id, room.seats.see(removed, id).seat().id());
        assertThat(room.seats.isAsked(removed, id)).isFalse();
    }

    @Test
    void manyAnswersAtOnceAreAllCountedAndNoRowTellsWhose() throws Exception {
        evaluations.open(room.facilitator, id);
        var guests = new ArrayList<Pass.Guest>();
        for (var i = 0; i < 8; i++) {
            guests.add(room.guest(workshop, "guest " + i, ministry));
        }
        var twice = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 16; i++) {
            var guest = guests.get(i % 8);
            var words = "words " + i % 8;
            twice.add(() -> {
                room.seats.answer(guest, id, sheet(3, words));
                return true;
            });
        }
        var done = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(twice)) {
                try {
                    done += future.get() ? 1 : 0;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(Invalid.class);
                }
            }
        }
        assertThat(done).isEqualTo(8);
        evaluations.close(room.facilitator, id);
        assertThat(evaluations.of(room.facilitator, id).tally().orElseThrow().keep())
                .containsExactly(
                        "words 0", "words 1", "words 2", "words 3", "words 4", "words 5", "words 6", "words 7");
        var jdbc = room.bean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from workshop_evaluation where workshop_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select * from workshop_evaluation_roll where workshop_id = :id")
                        .param("id", id.value())
                        .query()
                        .listOfRows())
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyInAnyOrder("workshop_id", "seat_id"));
        assertThat(Tally.read(jdbc.sql("select tally from workshop_evaluation where workshop_id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .single())
                        .answers())
                .isEqualTo(8);
    }

    private static Sheet sheet(int mark, String keep) {
        return new Sheet(Map.of(Statement.METHOD, mark), keep, "");
    }

    private static ActionData action(String what, MinistryId ministry, boolean accepted) {
        return new ActionData(what, ministry, "", accepted, LocalDate.parse("2027-03-01"), "", null);
    }
}
