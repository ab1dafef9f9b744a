package org.mithaq.workshop;

import java.util.List;

/** Who sits in a workshop, and whether they are enough to decide. Observers do not count. */
public record Attendance(List<Seat> seats, Quorum quorum) {

    public List<Seat> present() {
        return seats.stream().filter(Seat::isPresent).toList();
    }

    public List<Seat> waiting() {
        return seats.stream().filter(seat -> seat.state() == Seat.State.WAITING).toList();
    }

    public int people() {
        return (int) counted().count();
    }

    public int ministries() {
        return (int)
                counted().flatMap(seat -> seat.ministry().stream()).distinct().count();
    }

    /** How many there are of what the quorum counts. */
    public int towardsQuorum() {
        return quorum.by() == Quorum.By.PEOPLE ? people() : ministries();
    }

    public boolean quorate() {
        return quorum.reachedBy(towardsQuorum());
    }

    private java.util.stream.Stream<Seat> counted() {
        return present().stream().filter(seat -> seat.role().speaks());
    }
}
