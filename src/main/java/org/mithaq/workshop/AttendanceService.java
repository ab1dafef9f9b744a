package org.mithaq.workshop;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the room and who has the floor, for those who run the workshop. */
@Service
@Transactional
public class AttendanceService {

    private final Chair chair;
    private final JdbcWorkshops workshops;
    private final JdbcSeats seats;
    private final JdbcFloor floor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AttendanceService(
            Chair chair,
            JdbcWorkshops workshops,
            JdbcSeats seats,
            JdbcFloor floor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.workshops = workshops;
        this.seats = seats;
        this.floor = floor;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Attendance attendance(Actor actor, WorkshopId id) {
        var workshop = chair.run(actor, id);
        return new Attendance(seats.of(id), workshop.data().quorum());
    }

    /** Admits a guest who waits, or marks somebody who had left as present again. */
    public void admit(Actor actor, WorkshopId id, SeatId seat) {
        change(actor, id, seat, State.PRESENT);
    }

    /** Somebody has left the room; they can come back to their seat. */
    public void leave(Actor actor, WorkshopId id, SeatId seat) {
        change(actor, id, seat, State.LEFT);
    }

    /** Turns somebody away for good. */
    public void remove(Actor actor, WorkshopId id, SeatId seat) {
        change(actor, id, seat, State.REMOVED);
    }

    private void change(Actor actor, WorkshopId id, SeatId seat, State state) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var known = seat(id, seat);
        if (state == State.PRESENT && !known.isPresent()) {
            SeatCount.require(workshop, seats.of(id), known.state() != State.WAITING);
        }
        seats.update(known.with(state, Times.now(clock)));
        changed(workshop, Set.of(seat));
    }

    /** Admits all of these who still wait, at once; whoever has left the door meanwhile, or is in already, is passed over. */
    public void admit(Actor actor, WorkshopId id, Set<SeatId> waiting) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var now = Times.now(clock);
        var admitted = seats.of(id).stream()
                .filter(seat -> seat.state() == State.WAITING && waiting.contains(seat.id()))
                .toList();
        admitted.forEach(seat -> seats.update(seat.with(State.PRESENT, now)));
        if (!admitted.isEmpty()) {
            changed(workshop, admitted.stream().map(Seat::id).collect(Collectors.toSet()));
        }
    }

    /**
     * Gives a seat a role; hands over when it is that of the facilitator.
     *
     * @throws Invalid when a guest would run the workshop: that needs an account
     */
    public void role(Actor actor, WorkshopId id, SeatId seat, SeatRole role) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var known = seat(id, seat);
        if (role.runs() && known.isGuest()) {
            throw new Invalid("workshop.refusal.guestRuns");
        }
        if (role == SeatRole.FACILITATOR) {
            seats.of(id).stream()
                    .filter(other -> other.role() == SeatRole.FACILITATOR)
                    .forEach(other -> seats.update(other.with(SeatRole.CO_FACILITATOR)));
        }
        seats.update(known.with(role));
        // a facilitator before loses the role
        changed(workshop, role == SeatRole.FACILITATOR ? Set.of() : Set.of(seat));
    }

    @Transactional(readOnly = true)
    public Floor floor(Actor actor, WorkshopId id) {
        return floor.of(chair.run(actor, id).id());
    }

    /** Gives the floor to a raised hand; whoever spoke has finished. @throws StaleVersion when the hand is no longer up */
    public void give(Actor actor, WorkshopId id, UUID speaker) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        if (!floor.give(id, speaker, Times.now(clock))) {
            throw new StaleVersion();
        }
        changed(workshop, Part.FLOOR);
    }

    /** Whoever speaks has finished; nothing happens when nobody does. */
    public void endSpeech(Actor actor, WorkshopId id) {
        var workshop = chair.run(actor, id);
        if (floor.stop(id, Times.now(clock))) {
            changed(workshop, Part.FLOOR);
        }
    }

    private Seat seat(WorkshopId id, SeatId seat) {
        return seats.find(seat).filter(found -> found.workshop().equals(id)).orElseThrow(NotFound::new);
    }

    /** @param seats empty for any of them */
    private void changed(Workshop workshop, Set<SeatId> seats) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.SEATS, seats));
    }

    private void changed(Workshop workshop, Part part) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), part));
    }
}
