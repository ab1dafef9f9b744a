package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatId;

/**
 * Seats in the order of joining. Only the row of a seat that changed is drawn anew: two hundred come in at once, and whoever aims at a button
 * meanwhile must still meet it.
 */
final class SeatRows extends UnorderedList {

    private final BiFunction<Seat, String, ListItem> row;
    private Map<SeatId, Drawn> drawn = Map.of();

    private record Drawn(Seat seat, String delegation, ListItem row) {

        boolean shows(Seat now, String named) {
            return seat.equals(now) && delegation.equals(named);
        }
    }

    /** @param row draws one, with what the delegation is called */
    SeatRows(BiFunction<Seat, String, ListItem> row) {
        this.row = row;
        addClassName("rows");
    }

    void show(List<Seat> seats, Names names) {
        var now = new LinkedHashMap<SeatId, Drawn>();
        for (var seat : seats) {
            var delegation = names.delegation(seat);
            var known = drawn.get(seat.id());
            now.put(
                    seat.id(),
                    known != null && known.shows(seat, delegation)
                            ? known
                            : new Drawn(seat, delegation, row.apply(seat, delegation)));
        }
        drawn.forEach((id, old) -> {
            if (now.get(id) != old) {
                remove(old.row());
            }
        });
        var at = 0;
        for (var each : now.values()) {
            if (each.row().getParent().isEmpty()) {
                addComponentAtIndex(at, each.row());
            }
            at++;
        }
        drawn = now;
    }

    /** The row may show what was refused: it is drawn anew the next time. */
    void forget(SeatId seat) {
        var left = new LinkedHashMap<>(drawn);
        var old = left.remove(seat);
        if (old != null) {
            remove(old.row());
        }
        drawn = left;
    }
}
