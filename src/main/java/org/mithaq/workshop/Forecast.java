package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the items of an agenda begin: as planned from the beginning of their day, and, for those that come after the current one on the same
 * day, as it looks now that items have run short or over.
 */
public record Forecast(Map<AgendaItemId, LocalTime> planned, Map<AgendaItemId, LocalTime> expected) {

    public static Forecast of(Workshop workshop, Agenda agenda, Session session, Instant now, ZoneId zone) {
        var planned = new HashMap<AgendaItemId, LocalTime>();
        for (var day = 1; day <= workshop.data().days(); day++) {
            var at = workshop.data().startsAt();
            for (var item : agenda.ofDay(day)) {
                planned.put(item.id(), at);
                at = at.plusMinutes(item.data().minutes());
            }
        }
        return new Forecast(Map.copyOf(planned), expected(agenda, session, now, zone));
    }

    private static Map<AgendaItemId, LocalTime> expected(Agenda agenda, Session session, Instant now, ZoneId zone) {
        var expected = new HashMap<AgendaItemId, LocalTime>();
        var current = session.current().flatMap(agenda::find);
        if (session.phase() != Session.Phase.OPEN || current.isEmpty()) {
            return expected;
        }
        var left = session.watch(current.get().id()).left(current.get().data().minutes(), now);
        var at = now.plus(left.isNegative() ? Duration.ZERO : left);
        for (var next = agenda.after(current.get().id());
                next.filter(item -> item.day() == current.get().day()).isPresent();
                next = agenda.after(next.get().id())) {
            var item = next.get();
            expected.put(item.id(), at.atZone(zone).toLocalTime());
            at = at.plus(session.watch(item.id()).left(item.data().minutes(), now));
        }
        return expected;
    }

    /** When the item begins as it looks now, or as planned. */
    public Optional<LocalTime> start(AgendaItemId item) {
        return Optional.ofNullable(expected.getOrDefault(item, planned.get(item)));
    }

    /** Whether the item will begin at least five minutes later or earlier than planned. */
    public boolean moved(AgendaItemId item) {
        var now = expected.get(item);
        var then = planned.get(item);
        return now != null
                && then != null
                && Math.abs(Duration.between(then, now).toMinutes()) >= 5;
    }
}
