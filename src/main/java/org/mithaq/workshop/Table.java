package org.mithaq.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees at the table of their group.
 *
 * @param current whether the workshop is at the item now, rather than past it
 * @param boardOrNull null for whoever sits in no group of the item
 * @param groups all of the item, of which cards and remarks may come
 * @param people those whom the board names, and the members
 * @param writes whether they may write cards and move them now
 * @param reports whether they may write the report now
 */
public record Table(
        Workshop workshop,
        AgendaItem item,
        boolean current,
        @Nullable Board boardOrNull,
        Report report,
        List<WorkGroup> groups,
        Map<SeatId, Seat> people,
        boolean writes,
        boolean reports) {

    public Optional<Board> board() {
        return Optional.ofNullable(boardOrNull);
    }
}
