package org.mithaq.workshop;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When which item of a workshop was on, out of its log of moves; what was taken back did not happen. */
record Timeline(List<Stretch> stretches) {

    /** @param toOrNull null while it goes on */
    record Stretch(
            AgendaItemId item, Instant from, @Nullable Instant toOrNull) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (toOrNull == null || moment.isBefore(toOrNull));
        }
    }

    static Timeline of(List<Move> log) {
        var happened = new ArrayDeque<Move>();
        for (var move : log) {
            if (move.kind() == Move.Kind.UNDONE) {
                happened.pollLast();
            } else {
                happened.addLast(move);
            }
        }
        var stretches = new ArrayList<Stretch>();
        for (var move : happened) {
            if (move.kind() == Move.Kind.BEGUN || move.kind() == Move.Kind.CLOSED) {
                if (!stretches.isEmpty() && stretches.getLast().toOrNull() == null) {
                    var last = stretches.removeLast();
                    stretches.add(new Stretch(last.item(), last.from(), move.at()));
                }
                var item = move.itemOrNull();
                if (item != null) {
                    stretches.add(new Stretch(item, move.at(), null));
                }
            }
        }
        return new Timeline(List.copyOf(stretches));
    }

    /** The item that was on at a moment. */
    Optional<AgendaItemId> at(Instant moment) {
        return stretches.stream()
                .filter(stretch -> stretch.holds(moment))
                .map(Stretch::item)
                .findFirst();
    }

    List<Stretch> of(AgendaItemId item) {
        return stretches.stream().filter(stretch -> stretch.item().equals(item)).toList();
    }
}
