package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.PlanCalendar.Detail;
import org.mithaq.workshop.Workshop.WorkshopData;

class PlanCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:11:12Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final String LONG = "ما الذي نلتزم به أمام الشركاء، وبأي ترتيب؛ وما كلفته \\ أثره؟ "
            .repeat(6)
            .strip();

    private Workshop workshop = workshop(4, LocalDate.parse("2026-11-28"), 2);
    private final AgendaItem opening =
            item(1, AgendaKind.OPENING, "الافتتاح, والوسم; \"TLP\"", "Opening", 30, LONG + "\nسطر ثانٍ");
    private final AgendaItem prayer = item(1, AgendaKind.PRAYER, "صلاة الظهر", "Prayer", 20, "");
    private final AgendaItem second = item(2, AgendaKind.VOTE, "", "Vote 🗳 on priorities", 45, "");
    private final Agenda agenda =
            new Agenda(List.of()).with(opening).with(prayer).with(second);

    @Test
    void everyItemIsAnEntryAtItsTimeInTheZoneOfTheHall() {
        var entries = entries(write(Detail.ITEMS, Language.AR, RIYADH));
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0))
                .containsEntry("SUMMARY", "الافتتاح, والوسم; \"TLP\"")
                .containsEntry("DTSTART;TZID=Asia/Riyadh", "20261128T090000")
                .containsEntry("DTEND;TZID=Asia/Riyadh", "20261128T093000")
                .containsEntry("TRANSP", "OPAQUE")
                .containsEntry("DESCRIPTION", LONG + "\nسطر ثانٍ\nP-REC-1.1");
        assertThat(entries.get(1)).containsEntry("TRANSP", "TRANSPARENT");
        assertThat(entries.get(2))
                .containsEntry("SUMMARY", "Vote 🗳 on priorities")
                .containsEntry("DTSTART;TZID=Asia/Riyadh", "20261129T090000");
    }

    @Test
    void aDayIsOneEntryWithItsAgenda() {
        var entries = entries(write(Detail.DAYS, Language.EN, RIYADH));
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst())
                .containsEntry("SUMMARY", "Priorities (1/2)")
                .containsEntry("DTEND;TZID=Asia/Riyadh", "20261128T095000");
        assertThat(entries.getFirst().get("DESCRIPTION")).contains("\n09:00 Opening\n09:30 Prayer");
    }

    @Test
    void aChangedPlanMovesTheSameEntriesOn() {
        var before = entries(write(Detail.ITEMS, Language.AR, RIYADH));
        workshop = new Workshop(
                workshop.id(), workshop.strategy(), 5, workshop.data(), "AAAA2222", workshop.createdBy(), NOW);
        var after = entries(write(Detail.ITEMS, Language.EN, RIYADH));
        assertThat(after)
                .extracting(entry -> entry.get("UID"))
                .containsExactlyElementsOf(
                        before.stream().map(entry -> entry.get("UID")).toList());
        assertThat(before).allSatisfy(entry -> assertThat(entry).containsEntry("SEQUENCE", "4"));
        assertThat(after).allSatisfy(entry -> assertThat(entry).containsEntry("SEQUENCE", "5"));
    }

    @Test
    void noLineIsLongerThanTheStandardAllowsAndNoLetterIsTorn() {
        var text = write(Detail.ITEMS, Language.AR, RIYADH);
        assertThat(text).endsWith("\r\n");
        for (var line : text.split("\r\n")) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
            assertThat(line).doesNotContain("\n", "\r");
        }
        assertThat(text.lines().filter(line -> line.startsWith(" "))).isNotEmpty();
    }

    @Test
    void aZoneThatChangesItsClocksDuringTheWorkshopSaysWhen() {
        workshop = workshop(1, LocalDate.parse("2026-10-24"), 2);
        var text = write(Detail.DAYS, Language.EN, ZoneId.of("Europe/Berlin"));
        assertThat(text)
                .contains("TZID:Europe/Berlin\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0200")
                .contains("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100");
        assertThat(write(Detail.DAYS, Language.EN, RIYADH))
                .contains("BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300")
                .doesNotContain("DAYLIGHT");
    }

    @Test
    void aServerWithoutAZoneWritesUniversalTime() {
        assertThat(entries(write(Detail.ITEMS, Language.EN, ZoneId.of("UTC"))).getFirst())
                .containsEntry("DTSTART", "20261128T090000Z")
                .containsEntry("DTSTAMP", "20261120T101112Z");
        assertThat(write(Detail.ITEMS, Language.EN, ZoneOffset.ofHours(3)))
                .contains("DTSTART:20261128T060000Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void whatSomebodyTypedCannotAddLinesOfItsOwn() {
        var hostile = item(1, AgendaKind.VOTE, "", "x\r\nEND:VEVENT\r\nATTACH:http://example.test", 5, "");
        var text = PlanCalendar.write(
                workshop, new Agenda(List.of(hostile)), Detail.ITEMS, Language.EN, new CalendarZone(RIYADH), NOW);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTACH"));
        assertThat(entries(text)).hasSize(1);
    }

    private String write(Detail detail, Language language, ZoneId zone) {
        return PlanCalendar.write(workshop, agenda, detail, language, new CalendarZone(zone), NOW);
    }

    /** The entries as a calendar reads them: unfolded, parameters of languages left out, escapes undone. */
    private static List<Map<String, String>> entries(String calendar) {
        var entries = new ArrayList<Map<String, String>>();
        for (var line : calendar.replace("\r\n ", "").split("\r\n")) {
            var colon = line.indexOf(':');
            var name = line.substring(0, colon).replaceFirst(";LANGUAGE=.*", "");
            var value = line.substring(colon + 1);
            if (line.equals("BEGIN:VEVENT")) {
                entries.add(new HashMap<>());
            } else if (!entries.isEmpty()) {
                entries.getLast().put(name, unescaped(value));
            }
        }
        return entries;
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            var next = value.charAt(i);
            if (next == '\\') {
                var escaped = value.charAt(++i);
                text.append(escaped == 'n' ? '\n' : escaped);
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }

    private static Workshop workshop(long version, LocalDate starts, int days) {
        var some = WorkshopRoom.data(days);
        var data = new WorkshopData(
                some.title(),
                some.purpose(),
                some.rule(),
                some.language(),
                starts,
                LocalTime.of(9, 0),
                days,
                some.seats(),
                some.quorum());
        return new Workshop(
                WorkshopId.random(),
                new StrategyId(UUID.randomUUID()),
                version,
                data,
                "AAAA2222",
                PersonId.random(),
                NOW);
    }

    private AgendaItem item(int day, AgendaKind kind, String ar, String en, int minutes, String question) {
        var cards = kind == AgendaKind.OPENING ? List.of("P-REC-1.1") : List.<String>of();
        var data = new ItemData(kind, new Bilingual(ar, en), minutes, null, question, cards);
        return new AgendaItem(AgendaItemId.random(), workshop.id(), day, 0, data);
    }
}
