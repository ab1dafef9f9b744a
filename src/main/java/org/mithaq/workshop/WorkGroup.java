package org.mithaq.workshop;

import java.util.List;
import java.util.Optional;

/**
 * Some of those who take part, working on an item of the agenda by themselves.
 *
 * @param place from 0 among the groups of the item
 * @param name empty when the group is called by its number
 */
public record WorkGroup(
        GroupId id, WorkshopId workshop, AgendaItemId item, int place, String name, List<Member> members) {

    public record Member(SeatId seat, boolean rapporteur) {}

    /** What everybody counts it by, from 1. */
    public int number() {
        return place + 1;
    }

    public Optional<Member> member(SeatId seat) {
        return members.stream().filter(each -> each.seat().equals(seat)).findFirst();
    }

    public boolean has(SeatId seat) {
        return member(seat).isPresent();
    }

    public List<SeatId> seats() {
        return members.stream().map(Member::seat).toList();
    }

    /** Whether the member writes the report: a rapporteur, or anybody in a group that has none. */
    public boolean reports(SeatId seat) {
        return member(seat)
                .filter(each -> each.rapporteur() || members.stream().noneMatch(Member::rapporteur))
                .isPresent();
    }
}
