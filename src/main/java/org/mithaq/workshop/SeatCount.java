package org.mithaq.workshop;

import java.util.List;
import org.mithaq.common.Invalid;
import org.mithaq.workshop.Seat.State;

/** Seats are limited; whoever waits or is present takes one. Asked under a lock of the workshop. */
final class SeatCount {

    private SeatCount() {}

    /** @param oneMore whether somebody would take a seat who has none now */
    static void require(Workshop workshop, List<Seat> seats, boolean oneMore) {
        var taken = seats.stream()
                .filter(seat -> seat.state() == State.PRESENT || seat.state() == State.WAITING)
                .count();
        if (oneMore && taken >= workshop.data().seats()) {
            throw new Invalid("workshop.refusal.full", workshop.data().seats());
        }
    }
}
