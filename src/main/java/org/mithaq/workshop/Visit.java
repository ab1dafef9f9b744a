package org.mithaq.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The board at which a visitor of the gallery stands.
 *
 * @param others all boards but the own one, in the order of groups
 * @param ownOrNull the visitor's own group, if they have one
 * @param people whom the board names; nobody where the meeting rule keeps names within the groups
 * @param free whether visitors go where they like: all rounds are over, or they have no group that walks
 */
public record Visit(
        AgendaItem item,
        Walk.Stand stand,
        @Nullable WorkGroup ownOrNull,
        List<WorkGroup> others,
        Board board,
        Report report,
        Map<SeatId, Seat> people,
        boolean free,
        boolean writes) {

    public Optional<WorkGroup> own() {
        return Optional.ofNullable(ownOrNull);
    }
}
