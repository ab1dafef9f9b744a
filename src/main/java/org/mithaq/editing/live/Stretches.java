package org.mithaq.editing.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Authorship.Hand;
import org.mithaq.editing.Authorship.Stretch;

/** Stretches of authorship, told less finely. */
final class Stretches {

    static final Hand NOBODY = new Hand(new PersonId(new UUID(0, 0)), Instant.EPOCH, true);

    private Stretches() {}

    /** By days: what one person wrote in one piece on one day is one stretch. */
    static List<Stretch> byDay(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        for (var each : stretches) {
            var hand = each.hand();
            var day = new Hand(hand.person(), hand.at().truncatedTo(ChronoUnit.DAYS), hand.brought());
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() == each.from() && last.hand().equals(day)) {
                joined.set(joined.size() - 1, new Stretch(last.from(), each.to(), day));
            } else {
                joined.add(new Stretch(each.from(), each.to(), day));
            }
        }
        return joined;
    }
}
