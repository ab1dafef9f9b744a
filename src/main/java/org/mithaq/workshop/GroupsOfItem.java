package org.mithaq.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups of an item as those see them who run the workshop.
 *
 * @param free those present who could sit in a group and sit in none
 * @param people the seats of the workshop
 * @param missing whether the plan names cards of the library that do not lie on every board
 */
public record GroupsOfItem(
        AgendaItem item,
        List<Progress> groups,
        List<Seat> free,
        Map<SeatId, Seat> people,
        boolean missing,
        @Nullable Walking walkOrNull) {

    /**
     * How far a group is.
     *
     * @param cards how many its members wrote
     * @param agreed how many cards lie in the lane of what is agreed
     * @param silent the members who are present and wrote nothing yet
     */
    public record Progress(WorkGroup group, int cards, int agreed, Report report, List<SeatId> silent) {}

    /** A walk that goes on, and where it is. */
    public record Walking(Walk walk, Walk.Stand stand) {}

    public Optional<Walking> walk() {
        return Optional.ofNullable(walkOrNull);
    }

    public List<WorkGroup> workGroups() {
        return groups.stream().map(Progress::group).toList();
    }
}
