package org.mithaq.workshop.outcome;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.prose.Node;
import org.mithaq.workshop.outcome.Proceedings.Slot;

/** What the workshop was: its record, its agenda and how it went, what was shown to people. */
final class EventSections {

    /** Times and minutes are short, what was on the agenda is not. */
    private static final List<Integer> AGENDA = List.of(120, 370, 75, 75);

    private static final List<Integer> INPUTS = List.of(110, 260, 70, 200);

    private final Proceedings told;
    private final Wordbook words;

    EventSections(Proceedings told, Wordbook words) {
        this.told = told;
        this.words = words;
    }

    Node record() {
        var page = new Page();
        page.fact("title", words.say("workshop.t3.title"), of(told.title()));
        page.fact("strategy", words.say("workshop.t3.strategy"), of(told.strategy()));
        page.fact("dates", words.say("workshop.t3.dates"), dates());
        page.fact(
                "rule",
                words.say("workshop.t3.rule"),
                words.say("workshop.rule." + told.rule()) + " " + words.say("workshop.rule.means." + told.rule()));
        page.fact("bodies", words.say("workshop.t3.bodies"), bodies());
        page.fact("quorum", words.say("workshop.t3.quorum"), quorum());
        return page.document();
    }

    /** The names of delegations are those of offices, which the invitation names already. */
    private String bodies() {
        var roll = told.roll();
        if (roll.delegations().isEmpty()) {
            return words.say("workshop.t3.nobodyCame");
        }
        var counts = words.say("workshop.t3.present", roll.people(), roll.ministries(), roll.observers());
        var names = roll.delegations().stream()
                .map(delegation -> of(delegation.name()))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(words.say("workshop.t3.semicolon") + " "));
        return names.isEmpty() ? counts : counts + " " + names + ".";
    }

    private String quorum() {
        var roll = told.roll();
        if (roll.least() == 0) {
            return words.say("workshop.noQuorum");
        }
        return words.say("workshop.t3.quorumIs." + roll.quorumBy(), roll.least()) + " "
                + words.say(roll.quorate() ? "workshop.t3.quorate" : "workshop.t3.inquorate", roll.counted());
    }

    private String dates() {
        return told.from().equals(told.to())
                ? day(told.from())
                : words.say("workshop.t3.fromTo", day(told.from()), day(told.to()));
    }

    /** Arabic documents carry both calendars. */
    private String day(LocalDate day) {
        var full = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(day);
        if (words.language() != Language.AR) {
            return full;
        }
        var hijri = DateTimeFormatter.ofPattern("d MMMM y", words.locale())
                .withChronology(HijrahChronology.INSTANCE)
                .format(HijrahDate.from(day));
        return words.say("workshop.t3.hijri", full, hijri);
    }

    Node agenda() {
        var page = new Page();
        page.fact("purpose", words.say("workshop.t3.purpose"), of(told.purpose()));
        var held = told.agenda().stream()
                .filter(slot -> slot.beganOrNull() != null)
                .count();
        page.paragraph("held", words.say("workshop.t3.held", held, told.agenda().size()));
        var days = told.agenda().stream().map(Slot::day).distinct().sorted().toList();
        for (var number : days) {
            var date = told.from().plusDays(number - 1L);
            page.heading("day " + number, 2, words.say("workshop.t3.day", number, day(date)));
            page.table(
                    "agenda " + number,
                    AGENDA,
                    List.of(
                            words.say("workshop.t3.col.time"),
                            words.say("workshop.t3.col.item"),
                            words.say("workshop.t3.col.planned"),
                            words.say("workshop.t3.col.took")),
                    told.agenda().stream()
                            .filter(slot -> slot.day() == number)
                            .map(this::row)
                            .toList());
        }
        return page.document();
    }

    private List<String> row(Slot slot) {
        var title = of(slot.title());
        var kind = words.say("workshop.kind." + slot.kind());
        var what = new ArrayList<String>();
        what.add(title.equals(kind) ? title : words.say("workshop.t3.itemOfKind", title, kind));
        if (!slot.question().isBlank()) {
            what.add(slot.question());
        }
        var began = slot.began();
        return List.of(
                began.isEmpty()
                        ? words.say("workshop.t3.notHeld")
                        : slot.ended()
                                .map(ended -> words.say("workshop.t3.times", time(began.get()), time(ended)))
                                .orElseGet(() -> time(began.get())),
                String.join("\n", what),
                words.say("workshop.t3.minutes", slot.planned()),
                began.isEmpty() ? words.say("workshop.t3.dash") : words.say("workshop.t3.minutes", slot.spent()));
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    Node inputs() {
        var page = new Page();
        if (told.inputs().isEmpty()) {
            page.paragraph("none", words.say("workshop.t3.inputs.none"));
        } else {
            page.paragraph("intro", words.say("workshop.t3.inputs.intro"));
            page.table(
                    "inputs",
                    INPUTS,
                    List.of(
                            words.say("workshop.t3.col.code"),
                            words.say("workshop.t3.col.card"),
                            words.say("workshop.t3.col.version"),
                            words.say("workshop.t3.col.notes")),
                    told.inputs().stream()
                            .map(input -> List.of(
                                    input.item(),
                                    of(input.title()),
                                    String.valueOf(input.version()),
                                    input.notes().isEmpty()
                                            ? words.say("workshop.t3.dash")
                                            : input.notes().stream()
                                                    .map(this::of)
                                                    .collect(Collectors.joining("\n"))))
                            .toList());
        }
        return page.document();
    }

    private String of(Bilingual text) {
        return text.in(words.language());
    }
}
