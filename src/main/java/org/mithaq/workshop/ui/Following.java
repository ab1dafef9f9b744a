package org.mithaq.workshop.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.Drawing;
import org.mithaq.workshop.MinistryVoted;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopChanged;
import org.mithaq.workshop.WorkshopChanged.Part;

/** Draws a screen anew when a part that it shows changes. */
final class Following {

    private Following() {}

    static Broadcast.Subscription follow(
            UI ui, Broadcast broadcast, Workshop workshop, Set<Part> parts, Runnable draw) {
        return follow(ui, broadcast, workshop, changed -> parts.contains(changed.part()), draw);
    }

    /** @param shown whether the screen shows what changed; asked on the thread of whoever changed it */
    static Broadcast.Subscription follow(
            UI ui, Broadcast broadcast, Workshop workshop, Predicate<WorkshopChanged> shown, Runnable draw) {
        var drawing = new Drawing(ui, draw);
        return broadcast.subscribe(workshop.strategy(), event -> {
            if (event instanceof WorkshopChanged changed
                    && changed.workshop().equals(workshop.id())
                    && shown.test(changed)) {
                drawing.due();
            }
        });
    }

    /** Draws when a colleague cast the vote of the ministry that both are from. */
    static Broadcast.Subscription colleagues(UI ui, Broadcast broadcast, Workshop workshop, Seat seat, Runnable draw) {
        var drawing = new Drawing(ui, draw);
        return broadcast.subscribe(workshop.strategy(), event -> {
            if (event instanceof MinistryVoted voted
                    && voted.workshop().equals(workshop.id())
                    && seat.ministry().equals(Optional.of(voted.ministry()))
                    && !voted.seat().equals(seat.id())) {
                drawing.due();
            }
        });
    }
}
