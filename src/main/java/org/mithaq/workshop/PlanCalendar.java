package org.mithaq.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a workshop for people's own calendars (iCalendar, RFC 5545). Entries keep their ids from one version of the plan to the next
 * and count upwards, so that a calendar that reads a newer file moves what it has instead of adding to it.
 */
@Service
public class PlanCalendar {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Chair chair;
    private final JdbcAgendas agendas;
    private final Clock clock;

    PlanCalendar(Chair chair, JdbcAgendas agendas, Clock clock) {
        this.chair = chair;
        this.agendas = agendas;
        this.clock = clock;
    }

    public enum Detail {
        /** One entry for each day, with the agenda in its description. */
        DAYS,
        /** One entry for each item of the agenda. */
        ITEMS
    }

    /**
     * The calendar in UTF-8, as {@code text/calendar}.
     *
     * @param language of titles; the other one where a title is missing in it
     * @throws org.mithaq.common.NotFound when the actor may not read the strategy
     */
    @Transactional(readOnly = true)
    public String write(Actor actor, WorkshopId id, Detail detail, Language language) {
        var workshop = chair.read(actor, id);
        return write(
                workshop, agendas.of(id), detail, language, new CalendarZone(ZoneId.systemDefault()), clock.instant());
    }

    /** ASCII only, so that every system keeps it. */
    public static String fileName(Workshop workshop) {
        return "workshop-" + workshop.data().startsOn() + ".ics";
    }

    static String write(
            Workshop workshop, Agenda agenda, Detail detail, Language language, CalendarZone zone, Instant now) {
        var entries = new ArrayList<Entry>();
        for (var day = 1; day <= workshop.data().days(); day++) {
            var items = timed(workshop, agenda, day, language);
            if (detail == Detail.ITEMS) {
                entries.addAll(items);
            } else if (!items.isEmpty()) {
                entries.add(whole(workshop, day, items, language));
            }
        }
        var title = workshop.data().title().in(language);
        var lines = new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Mithaq//Workshop plan//" + language.tag().toUpperCase(Locale.ROOT))
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", title);
        if (!entries.isEmpty()) {
            zone.describe(lines, entries.getFirst().from(), entries.getLast().until());
        }
        for (var entry : entries) {
            lines.line("BEGIN", "VEVENT")
                    .line("UID", entry.uid() + "@mithaq")
                    .line("SEQUENCE", Long.toString(workshop.version()))
                    .line("DTSTAMP", CalendarZone.utc(now));
            zone.time(lines, "DTSTART", entry.from());
            zone.time(lines, "DTEND", entry.until());
            lines.text("SUMMARY;LANGUAGE=" + language.tag(), entry.title());
            if (!entry.description().isEmpty()) {
                lines.text("DESCRIPTION;LANGUAGE=" + language.tag(), entry.description());
            }
            // breaks and prayer leave people free
            lines.line("TRANSP", entry.works() ? "OPAQUE" : "TRANSPARENT").line("END", "VEVENT");
        }
        return lines.line("END", "VCALENDAR").toString();
    }

    private static List<Entry> timed(Workshop workshop, Agenda agenda, int day, Language language) {
        var entries = new ArrayList<Entry>();
        var at = workshop.data()
                .startsOn()
                .plusDays(day - 1L)
                .atTime(workshop.data().startsAt());
        for (var item : agenda.ofDay(day)) {
            var data = item.data();
            var until = at.plusMinutes(data.minutes());
            var description = new ArrayList<String>();
            if (!data.question().isEmpty()) {
                description.add(data.question());
            }
            if (!data.cards().isEmpty()) {
                description.add(String.join(" ", data.cards()));
            }
            entries.add(new Entry(
                    item.id().toString(),
                    at,
                    until,
                    data.title().in(language),
                    String.join("\n", description),
                    data.kind().works()));
            at = until;
        }
        return entries;
    }

    private static Entry whole(Workshop workshop, int day, List<Entry> items, Language language) {
        var data = workshop.data();
        var title = data.title().in(language) + (data.days() == 1 ? "" : " (" + day + "/" + data.days() + ")");
        var agenda = items.stream()
                .map(entry -> TIME.format(entry.from()) + " " + entry.title())
                .collect(Collectors.joining("\n"));
        var purpose = data.purpose().in(language);
        return new Entry(
                workshop.id() + "-" + day,
                items.getFirst().from(),
                items.getLast().until(),
                title,
                purpose.isEmpty() ? agenda : purpose + "\n\n" + agenda,
                true);
    }

    private record Entry(
            String uid, LocalDateTime from, LocalDateTime until, String title, String description, boolean works) {}
}
