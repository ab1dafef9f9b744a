package org.mithaq.workshop;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts off what comes up, for seats and for the console alike; rights are the callers' business. */
@Component
class ParkingLot {

    static final int MOST = 200;
    static final int MOST_OF_SEAT = 20;

    private final JdbcWorkshops workshops;
    private final JdbcParking parking;
    private final JdbcMoves moves;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ParkingLot(
            JdbcWorkshops workshops,
            JdbcParking parking,
            JdbcMoves moves,
            Clock clock,
            ApplicationEventPublisher events) {
        this.workshops = workshops;
        this.parking = parking;
        this.moves = moves;
        this.clock = clock;
        this.events = events;
    }

    List<Parked> of(WorkshopId id) {
        return parking.of(id);
    }

    /** @throws Invalid when it says nothing, or so much is put off already that nobody would read it */
    Parked park(WorkshopId id, String subject, String goesTo, @Nullable SeatId seat, @Nullable PersonId person) {
        var words = Checked.required(subject, Parked.LONGEST);
        var whose = Checked.optional(goesTo, Parked.LONGEST_GOES_TO);
        var workshop = workshops.lock(id).orElseThrow(NotFound::new);
        var known = parking.of(id);
        var own = known.stream()
                .filter(each -> seat != null && seat.equals(each.seatOrNull()))
                .toList();
        // sent again by a phone that did not hear the answer
        var twice = own.stream().filter(each -> each.subject().equals(words)).findFirst();
        if (twice.isPresent()) {
            return twice.get();
        }
        if (known.size() >= MOST || own.size() >= MOST_OF_SEAT) {
            throw new Invalid("workshop.refusal.parkingFull", MOST, MOST_OF_SEAT);
        }
        var current = Session.of(moves.of(id)).currentOrNull();
        var parked = new Parked(ParkedId.random(), id, 1, current, words, whose, seat, person, Times.now(clock));
        parking.insert(parked);
        events.publishEvent(new WorkshopChanged(workshop.strategy(), id, Part.PARKING));
        return parked;
    }
}
