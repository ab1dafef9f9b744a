package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.WorkshopChanged.Part;

/** A hall that comes in at once: who is admitted, and who is told, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AdmissionTest {

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
    void allWhoWaitAreAdmittedAtOnceAndNobodyElse() {
        var sami = knock("Sami");
        var rana = knock("Rana");
        var later = knock("Nobody has seen them yet");
        room.attendance.remove(room.facilitator, id, rana);
        var before = room.published(Part.SEATS);
        room.attendance.admit(room.facilitator, id, Set.of(sami, rana));
        var there = room.attendance.attendance(room.facilitator, id);
        assertThat(there.seats()).extracting(Seat::state).containsExactly(State.PRESENT, State.REMOVED, State.WAITING);
        assertThat(there.waiting()).extracting(Seat::id).containsExactly(later);
        assertThat(room.published(Part.SEATS)).isEqualTo(before + 1);
    }

    @Test
    void aPhoneIsToldOfItsOwnSeatAndOfWhatAllShare() {
        var sami = knock("Sami");
        var rana = knock("Rana");
        assertThat(lastNews().concerns(rana)).isTrue();
        assertThat(lastNews().concerns(sami)).isFalse();
        room.attendance.admit(room.facilitator, id, Set.of(sami, rana));
        assertThat(List.of(sami, rana)).allMatch(lastNews()::concerns);
        room.attendance.leave(room.facilitator, id, sami);
        assertThat(lastNews().concerns(sami)).isTrue();
        assertThat(lastNews().concerns(rana)).isFalse();
        room.sessions.open(room.facilitator, id, 0);
        assertThat(List.of(sami, rana)).allMatch(lastNews()::concerns);
    }

    /** Whoever ran the workshop before has a seat that changes too. */
    @Test
    void everybodyIsToldWhenTheWorkshopIsHandedOver() {
        var first = room.entrance.join(room.facilitator, id, true);
        var second = room.entrance.join(room.member(Role.FACILITATOR), id, true);
        room.attendance.role(room.facilitator, id, second.id(), SeatRole.FACILITATOR);
        assertThat(List.of(first.id(), second.id())).allMatch(lastNews()::concerns);
    }

    private WorkshopChanged lastNews() {
        return room.strategies.published.stream()
                .filter(WorkshopChanged.class::isInstance)
                .map(WorkshopChanged.class::cast)
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    private SeatId knock(String name) {
        room.clock.pass(Duration.ofSeconds(1));
        return room.entrance
                .join(workshop.code(), WorkshopRoom.HALL, WorkshopRoom.asks(name, null))
                .seat()
                .id();
    }
}
