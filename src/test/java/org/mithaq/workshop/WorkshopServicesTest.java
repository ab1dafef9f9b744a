package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopService.Origin;

/** Plan, door, session and floor on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WorkshopServicesTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, WorkshopRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    private WorkshopRoom room;
    private Workshop workshop;
    private WorkshopId id;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new WorkshopRoom(fresh.fresh()));
        room.begin();
        workshop = room.planned();
        id = workshop.id();
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(WorkshopRoom::close);
        ROOMS.clear();
    }

    @Test
    void aWorkshopIsPlannedFromAReadyMadeAgendaAndCopied() {
        var agenda = room.workshops.agenda(room.facilitator, id);
        assertThat(agenda.items()).hasSize(9);
        assertThat(agenda.items().getFirst().data().kind()).isEqualTo(AgendaKind.OPENING);
        assertThat(room.workshops.find(room.facilitator, id)).isEqualTo(workshop);

        var copy =
                room.workshops.create(room.facilitator, room.strategy.id(), WorkshopRoom.data(1), Origin.earlier(id));
        assertThat(room.workshops.agenda(room.facilitator, copy.id()).items())
                .extracting(AgendaItem::data)
                .isEqualTo(agenda.items().stream().map(AgendaItem::data).toList());
        assertThat(copy.code()).isNotEqualTo(workshop.code());
        assertThat(room.workshops.of(room.facilitator, room.strategy.id())).hasSize(2);
    }

    @Test
    void theAgendaIsChangedByOneHandAtATime() {
        var section = room.strategies.sectionNumbered(room.strategy, "1").id();
        var item = item("Positions on <b>norms</b>\u202e", section, List.of("P-REC-1.1", "P-CH-1"));
        var changed = room.workshops.add(room.facilitator, id, workshop.version(), 1, item);
        var added = room.workshops.agenda(room.facilitator, id).items().getLast();
        assertThat(added.data().title().en()).isEqualTo("Positions on <b>norms</b>");
        assertThat(added.data().section()).contains(section);
        assertThat(added.data().cards()).containsExactly("P-REC-1.1", "P-CH-1");

        assertThatThrownBy(() -> room.workshops.move(room.facilitator, id, workshop.version(), added.id(), 1, 0))
                .isInstanceOf(StaleVersion.class);
        var moved = room.workshops.move(room.facilitator, id, changed.version(), added.id(), 1, 0);
        assertThat(room.workshops
                        .agenda(room.facilitator, id)
                        .items()
                        .getFirst()
                        .id())
                .isEqualTo(added.id());
        room.workshops.remove(room.facilitator, id, moved.version(), added.id());
        assertThat(room.workshops.agenda(room.facilitator, id).items()).hasSize(9);
    }

    @Test
    void aPlanSaysOnlyWhatItMay() {
        var version = workshop.version();
        assertInvalid(() -> add(version, 1, item("x", null, List.of("P-REC-99.9"))), "workshop.refusal.card");
        assertInvalid(() -> add(version, 1, item("x", null, List.of("<script>"))), "workshop.refusal.card");
        assertInvalid(() -> add(version, 2, item("x", null, List.of())), "workshop.refusal.day");
        assertInvalid(() -> add(version, 1, item("", null, List.of())), "refusal.empty");
        assertInvalid(() -> add(version, 1, item("x".repeat(301), null, List.of())), "refusal.tooLong");
        assertThatThrownBy(() -> add(version, 1, item("x", SectionId.random(), List.of())))
                .isInstanceOf(NotFound.class);
        assertInvalid(
                () -> room.workshops.create(room.facilitator, room.strategy.id(), WorkshopRoom.data(4), Origin.EMPTY),
                "workshop.refusal.days");
    }

    @Test
    void twoWhoPressNextAtOnceAdvanceOnce() throws Exception {
        var other = room.member(Role.FACILITATOR);
        room.sessions.open(room.facilitator, id, 0);
        List<Callable<Session>> presses =
                List.of(() -> room.sessions.next(room.facilitator, id, 1), () -> room.sessions.next(other, id, 1));
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var press : threads.invokeAll(presses)) {
                try {
                    press.get();
                    done++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(StaleVersion.class);
                }
            }
        }
        assertThat(done).isEqualTo(1);
        var agenda = room.workshops.agenda(room.facilitator, id);
        assertThat(session().current()).contains(agenda.items().getFirst().id());
        assertThat(session().number()).isEqualTo(2);
    }

    @Test
    void theSessionRunsToTheLastItemAndEveryStepIsInTheLog() {
        var number = room.sessions.open(room.facilitator, id, 0).number();
        for (var i = 0; i < 9; i++) {
            number = room.sessions.next(room.facilitator, id, number).number();
            room.clock.pass(Duration.ofMinutes(3));
        }
        var last = number;
        assertInvalid(() -> room.sessions.next(room.facilitator, id, last), "workshop.refusal.lastItem");
        room.sessions.undo(room.facilitator, id, last);
        var log = room.sessions.log(room.facilitator, id);
        assertThat(log).hasSize(11);
        assertThat(log.getLast().kind()).isEqualTo(Move.Kind.UNDONE);
        var begun = room.workshops.agenda(room.facilitator, id).items().getFirst();
        assertThat(session().watch(begun.id()).spent(room.clock.now)).isEqualTo(Duration.ofMinutes(3));
        assertInvalid(
                () -> room.workshops.remove(room.facilitator, id, workshop.version(), begun.id()),
                "workshop.refusal.begun");
    }

    @Test
    void anotherServerFoldsTheSameLogToTheSameClock() {
        room.sessions.open(room.facilitator, id, 0);
        room.sessions.next(room.facilitator, id, 1);
        room.clock.pass(Duration.ofMinutes(7));
        var item = session().current().orElseThrow();
        var again = Session.of(room.bean(JdbcMoves.class).of(id));
        assertThat(again).isEqualTo(session());
        assertThat(again.watch(item).spent(room.clock.now)).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void aGuestWaitsIsAdmittedAndComesBackAsTheSamePerson() {
        var foreign = room.ministries.add("Foreign");
        var taken = room.entrance.join(
                workshop.code().toLowerCase(), WorkshopRoom.HALL, WorkshopRoom.asks("Sami\u202e <i>", foreign));
        var pass = new Pass.Guest(taken.token());
        assertThat(taken.seat().name()).isEqualTo("Sami <i>");
        assertThat(room.seats.see(pass, id).seat().state()).isEqualTo(State.WAITING);
        assertThat(room.seats.see(pass, id).agenda().items()).isEmpty();
        assertThatThrownBy(() -> room.seats.raiseHand(pass, id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> room.seats.comeBack(pass, id)).isInstanceOf(Denied.class);

        room.attendance.admit(room.facilitator, id, taken.seat().id());
        assertThat(room.seats.see(pass, id).agenda().items()).hasSize(9);
        room.seats.leave(pass, id);
        assertThat(attendance().people()).isZero();
        room.seats.comeBack(pass, id);
        assertThat(attendance().people()).isEqualTo(1);
        room.attendance.remove(room.facilitator, id, taken.seat().id());
        assertThatThrownBy(() -> room.seats.comeBack(pass, id)).isInstanceOf(Denied.class);
    }

    @Test
    void aPassOpensOneWorkshopUntilADayAfterItsLast() {
        var pass = room.guest(workshop, "Sami", null);
        var other = room.planned();
        assertThatThrownBy(() -> room.seats.see(pass, other.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.seats.see(new Pass.Guest("guessed"), id)).isInstanceOf(NotFound.class);
        room.clock.pass(Duration.ofDays(1));
        room.seats.see(pass, id);
        room.clock.pass(Duration.ofDays(1));
        assertThatThrownBy(() -> room.seats.see(pass, id)).isInstanceOf(NotFound.class);
        assertInvalid(() -> room.entrance.look(workshop.code(), WorkshopRoom.HALL), "workshop.refusal.code");
    }

    @Test
    void wrongCodesAreRefusedAndAfterAHundredUnread() {
        for (var i = 0; i < CodeThrottle.ADDRESS_LIMIT; i++) {
            assertInvalid(() -> room.entrance.look("AAAA2222", "203.0.113.9"), "workshop.refusal.code");
        }
        assertInvalid(() -> room.entrance.look(workshop.code(), "203.0.113.9"), "workshop.refusal.throttled");
        assertThat(room.entrance.look(workshop.code(), "198.51.100.1")).isEqualTo(workshop);
    }

    @Test
    void aGuestConsentsToTheRuleAndAsksForNoRoleThatRuns() {
        var code = workshop.code();
        assertInvalid(
                () -> room.entrance.join(
                        code, WorkshopRoom.HALL, new Entrance.Guest("Sami", null, "", SeatRole.PARTICIPANT, false)),
                "workshop.refusal.consent");
        assertInvalid(
                () -> room.entrance.join(
                        code, WorkshopRoom.HALL, new Entrance.Guest("Sami", null, "", SeatRole.FACILITATOR, true)),
                "workshop.refusal.guestRole");
        room.guest(workshop, "Sami", null);
        var seat = attendance().present().getFirst();
        assertInvalid(
                () -> room.attendance.role(room.facilitator, id, seat.id(), SeatRole.CO_FACILITATOR),
                "workshop.refusal.guestRuns");
    }

    @Test
    void seatsAreLimitedAlsoForThoseWhoComeAtOnce() throws Exception {
        var joins = java.util.stream.IntStream.range(0, 16)
                .<Callable<Object>>mapToObj(i -> () ->
                        room.entrance.join(workshop.code(), WorkshopRoom.HALL, WorkshopRoom.asks("Guest " + i, null)))
                .toList();
        var seated = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var join : threads.invokeAll(joins)) {
                try {
                    join.get();
                    seated++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).hasMessage("workshop.refusal.full");
                }
            }
        }
        assertThat(seated).isEqualTo(10);
        assertThat(attendance().waiting()).hasSize(10);
    }

    @Test
    void membersSitAtOnceAndTheFirstFacilitatorLeads() {
        var lead = room.entrance.join(room.facilitator, id, true);
        assertThat(lead.role()).isEqualTo(SeatRole.FACILITATOR);
        assertThat(room.entrance.join(room.member(Role.FACILITATOR), id, true).role())
                .isEqualTo(SeatRole.CO_FACILITATOR);
        assertThat(room.entrance.join(room.member(Role.FOCAL_POINT), id, true).role())
                .isEqualTo(SeatRole.PARTICIPANT);
        assertThat(room.entrance.join(room.member(Role.OBSERVER), id, true).role())
                .isEqualTo(SeatRole.OBSERVER);
        assertThat(room.entrance.join(room.facilitator, id, false)).isEqualTo(lead);
        assertThatThrownBy(() -> room.entrance.join(room.strategies.accounts.person("outsider"), id, true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCoFacilitatorRunsTheWorkshopAndHandingOverKeepsTheOldOneAtHand() {
        var drafter = room.member(Role.LEAD_DRAFTER);
        var lead = room.entrance.join(room.facilitator, id, true);
        var seat = room.entrance.join(drafter, id, true);
        assertThatThrownBy(() -> room.sessions.open(drafter, id, 0)).isInstanceOf(Denied.class);
        room.attendance.role(room.facilitator, id, seat.id(), SeatRole.FACILITATOR);
        room.sessions.open(drafter, id, 0);
        assertThat(attendance().seats())
                .filteredOn(each -> each.id().equals(lead.id()))
                .extracting(Seat::role)
                .containsExactly(SeatRole.CO_FACILITATOR);
        assertThatThrownBy(() -> room.workshops.add(drafter, id, 1, 1, item("x", null, List.of())))
                .isInstanceOf(Denied.class);
        room.strategies.accounts.put(room.strategy.id(), drafter.signedIn().orElseThrow(), java.util.Set.of(), null);
        assertThatThrownBy(() -> room.sessions.next(drafter, id, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void theQuorumCountsMinistriesAndNoObservers() {
        var foreign = room.ministries.add("Foreign");
        var justice = room.ministries.add("Justice");
        room.guest(workshop, "a", foreign);
        room.guest(workshop, "b", foreign);
        assertThat(attendance().ministries()).isEqualTo(1);
        assertThat(attendance().quorate()).isFalse();
        var taken = room.entrance.join(
                workshop.code(), WorkshopRoom.HALL, new Entrance.Guest("c", justice, "", SeatRole.OBSERVER, true));
        room.attendance.admit(room.facilitator, id, taken.seat().id());
        assertThat(attendance().quorate()).isFalse();
        room.guest(workshop, "d", justice);
        assertThat(attendance().quorate()).isTrue();
    }

    @Test
    void theFloorIsGivenInTurnAndTimeIsCountedByDelegation() {
        var foreign = room.ministries.add("Foreign");
        var sami = room.guest(workshop, "Sami", foreign);
        var rana = room.guest(workshop, "Rana", foreign);
        assertInvalid(() -> room.seats.raiseHand(sami, id), "workshop.refusal.noFloor");
        room.sessions.open(room.facilitator, id, 0);
        room.sessions.next(room.facilitator, id, 1);
        room.seats.raiseHand(sami, id);
        room.clock.pass(Duration.ofSeconds(1));
        room.seats.raiseHand(rana, id);
        room.seats.raiseHand(rana, id);
        assertThat(room.seats.see(rana, id).position()).isEqualTo(2);
        var hands = floor().waiting(session().currentOrNull());
        assertThat(hands).extracting(hand -> hand.seat().name()).containsExactly("Sami", "Rana");

        room.attendance.give(room.facilitator, id, hands.getFirst().id());
        assertThat(room.seats.see(sami, id).speaks()).isTrue();
        assertThatThrownBy(() -> room.attendance.give(
                        room.facilitator, id, hands.getFirst().id()))
                .isInstanceOf(StaleVersion.class);
        room.clock.pass(Duration.ofMinutes(2));
        room.attendance.give(room.facilitator, id, hands.getLast().id());
        room.clock.pass(Duration.ofMinutes(1));
        room.sessions.next(room.facilitator, id, 2);
        assertThat(floor().speaking()).isEmpty();
        assertThat(floor().times(room.clock.now).values()).containsExactly(Duration.ofMinutes(3));
        room.sessions.quiet(room.facilitator, id, 3, true);
        assertInvalid(() -> room.seats.raiseHand(sami, id), "workshop.refusal.quiet");
    }

    @Test
    void aHandGoesDownAndAnObserverHasNone() {
        var sami = room.guest(workshop, "Sami", null);
        room.sessions.open(room.facilitator, id, 0);
        room.sessions.next(room.facilitator, id, 1);
        room.seats.raiseHand(sami, id);
        room.seats.lowerHand(sami, id);
        assertThat(floor().all()).isEmpty();
        var observer = room.member(Role.OBSERVER);
        room.entrance.join(observer, id, true);
        assertThatThrownBy(() -> room.seats.raiseHand(new Pass.Member(observer), id))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> room.seats.see(new Pass.Member(Actor.ANONYMOUS), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClosedWorkshopLetsNobodyIn() {
        room.sessions.open(room.facilitator, id, 0);
        room.sessions.close(room.facilitator, id, 1);
        assertThat(session().phase()).isEqualTo(Phase.CLOSED);
        assertInvalid(() -> room.entrance.look(workshop.code(), WorkshopRoom.HALL), "workshop.refusal.code");
        assertInvalid(() -> room.entrance.join(room.member(Role.FOCAL_POINT), id, true), "workshop.refusal.over");
    }

    @Test
    void screensAreToldWhichPartChanged() {
        assertThat(room.published(WorkshopChanged.Part.PLAN)).isEqualTo(1);
        room.sessions.open(room.facilitator, id, 0);
        assertThat(room.published(WorkshopChanged.Part.SESSION)).isEqualTo(1);
        room.guest(workshop, "Sami", null);
        assertThat(room.published(WorkshopChanged.Part.SEATS)).isEqualTo(2);
    }

    private Workshop add(long version, int day, ItemData item) {
        return room.workshops.add(room.facilitator, id, version, day, item);
    }

    private Session session() {
        return room.workshops.session(room.facilitator, id);
    }

    private Attendance attendance() {
        return room.attendance.attendance(room.facilitator, id);
    }

    private Floor floor() {
        return room.attendance.floor(room.facilitator, id);
    }

    private static ItemData item(String title, SectionId section, List<String> cards) {
        return new ItemData(AgendaKind.DISCUSSION, new Bilingual("", title), 30, section, "", cards);
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Invalid.class).hasMessage(key);
    }
}
