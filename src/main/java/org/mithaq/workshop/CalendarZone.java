package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;

/** The time zone of a calendar: its rules for the days in question only, and times written in it. */
record CalendarZone(ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Whether times need no description of a zone: the zone never changes and has no name that calendars know. */
    private boolean fixed() {
        return zone instanceof ZoneOffset || zone.normalized() instanceof ZoneOffset;
    }

    static String utc(Instant at) {
        return LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    void time(ContentLines lines, String name, LocalDateTime at) {
        if (fixed()) {
            lines.line(name, utc(at.atZone(zone).toInstant()));
        } else {
            lines.line(name + ";TZID=" + zone.getId(), LOCAL.format(at));
        }
    }

    void describe(ContentLines lines, LocalDateTime first, LocalDateTime last) {
        if (fixed()) {
            return;
        }
        var rules = zone.getRules();
        var from = first.minusDays(1).atZone(zone).toInstant();
        var until = last.plusDays(1).atZone(zone).toInstant();
        var offset = rules.getOffset(from);
        lines.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        part(
                lines,
                !rules.getDaylightSavings(from).equals(Duration.ZERO),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                offset,
                offset);
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(until);
                next = rules.nextTransition(next.getInstant())) {
            var summer = !rules.getDaylightSavings(next.getInstant()).equals(Duration.ZERO);
            part(lines, summer, next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter());
        }
        lines.line("END", "VTIMEZONE");
    }

    private static void part(ContentLines lines, boolean summer, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        var name = summer ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN", name)
                .line("DTSTART", LOCAL.format(start))
                .line("TZOFFSETFROM", offset(from))
                .line("TZOFFSETTO", offset(to))
                .line("END", name);
    }

    private static String offset(ZoneOffset offset) {
        var seconds = Math.abs(offset.getTotalSeconds());
        var text = "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
    }
}
