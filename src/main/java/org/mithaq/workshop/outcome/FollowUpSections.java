package org.mithaq.workshop.outcome;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.prose.Node;
import org.mithaq.workshop.evaluation.Statement;
import org.mithaq.workshop.evaluation.Tally;
import org.mithaq.workshop.outcome.Proceedings.Delegation;
import org.mithaq.workshop.outcome.Proceedings.Task;

/** What comes after: who does what, what was put off, where decisions went, and the annexes. */
final class FollowUpSections {

    /** Of the columns, in pixels of a page of 640. Words need room, dates and numbers none to spare. */
    private static final List<Integer> ACTIONS = List.of(44, 206, 120, 76, 84, 110);

    private static final List<Integer> PARKING = List.of(290, 190, 160);
    private static final List<Integer> WENT = List.of(140, 90, 310, 100);
    private static final List<Integer> NAMED = List.of(220, 80, 340);
    private static final List<Integer> UNNAMED = List.of(520, 120);
    private static final List<Integer> EVALUATION = List.of(340, 44, 44, 44, 44, 44, 80);

    private final Proceedings told;
    private final Wordbook words;

    FollowUpSections(Proceedings told, Wordbook words) {
        this.told = told;
        this.words = words;
    }

    Node actions() {
        var page = new Page();
        if (told.tasks().isEmpty()) {
            page.paragraph("none", words.say("workshop.t3.actions.none"));
        }
        page.table(
                "actions",
                ACTIONS,
                List.of(
                        words.say("workshop.t3.col.number"),
                        words.say("workshop.t3.col.action"),
                        words.say("workshop.t3.col.owner"),
                        words.say("workshop.t3.col.accepted"),
                        words.say("workshop.t3.col.due"),
                        words.say("workshop.t3.col.indicator")),
                IntStream.range(0, told.tasks().size())
                        .mapToObj(i -> task(i + 1, told.tasks().get(i)))
                        .toList());
        return page.document();
    }

    private List<String> task(int number, Task task) {
        return List.of(
                String.valueOf(number),
                task.what(),
                task.owner().isBlank() ? words.say("workshop.t3.nobody") : of(task.owner()),
                words.say(task.accepted() ? "workshop.t3.yes" : "workshop.t3.no"),
                day(task.dueOrNull()),
                orDash(task.indicator()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? words.say("workshop.t3.dash")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words.locale())
                        .format(day);
    }

    Node parking() {
        var page = new Page();
        if (told.deferred().isEmpty()) {
            page.paragraph("none", words.say("workshop.t3.parking.none"));
        }
        page.table(
                "parking",
                PARKING,
                List.of(
                        words.say("workshop.t3.col.subject"),
                        words.say("workshop.t3.col.cameUp"),
                        words.say("workshop.t3.col.goesTo")),
                told.deferred().stream()
                        .map(each -> {
                            var item = each.itemOrNull();
                            return List.of(each.subject(), orDash(item == null ? "" : of(item)), orDash(each.goesTo()));
                        })
                        .toList());
        return page.document();
    }

    Node nextSteps() {
        var page = new Page();
        if (told.went().isEmpty()) {
            page.paragraph("none", words.say("workshop.t3.went.none"));
        } else {
            page.paragraph("intro", words.say("workshop.t3.went.intro", of(told.strategy())));
            page.table(
                    "went",
                    WENT,
                    List.of(
                            words.say("workshop.t3.col.section"),
                            words.say("workshop.t3.col.kind"),
                            words.say("workshop.t3.col.text"),
                            words.say("workshop.t3.col.state")),
                    told.went().stream()
                            .map(went -> List.of(
                                    of(went.section()),
                                    words.say("workshop.harvest.kind." + went.kind()),
                                    went.verbatim(),
                                    words.say("workshop.harvest.state." + went.state())))
                            .toList());
        }
        var open = told.tasks().stream().filter(task -> !task.accepted()).count();
        if (open > 0) {
            page.paragraph("open actions", words.say("workshop.t3.openActions", open));
        }
        return page.document();
    }

    Node annexes() {
        var page = new Page();
        page.heading("attendance", 2, words.say("workshop.t3.attendance"));
        if (!told.named()) {
            page.paragraph("unnamed", words.say("workshop.t3.unnamed"));
        }
        var headers =
                new ArrayList<>(List.of(words.say("workshop.t3.col.delegation"), words.say("workshop.t3.col.people")));
        if (told.named()) {
            headers.add(words.say("workshop.t3.col.names"));
        }
        page.table(
                "attendance table",
                told.named() ? NAMED : UNNAMED,
                headers,
                told.roll().delegations().stream().map(this::delegation).toList());
        page.heading("evaluation", 2, words.say("workshop.t3.evaluation"));
        told.tally()
                .ifPresentOrElse(
                        tally -> evaluation(page, tally),
                        () -> page.paragraph("evaluation none", words.say("workshop.t3.evaluation.none")));
        return page.document();
    }

    private List<String> delegation(Delegation delegation) {
        var row = new ArrayList<String>();
        row.add(delegation.name().isBlank() ? words.say("workshop.t3.others") : of(delegation.name()));
        row.add(String.valueOf(delegation.people()));
        if (told.named()) {
            row.add(String.join("\n", delegation.names()));
        }
        return row;
    }

    private void evaluation(Page page, Tally tally) {
        page.paragraph("evaluation answers", words.say("workshop.t3.evaluation.answers", tally.answers()));
        var headers = new ArrayList<>(List.of(words.say("workshop.t3.col.statement")));
        IntStream.rangeClosed(1, Statement.TOP).forEach(mark -> headers.add(String.valueOf(mark)));
        headers.add(words.say("workshop.t3.col.median"));
        var rows = new ArrayList<List<String>>();
        for (var statement : Statement.values()) {
            var row = new ArrayList<>(List.of(words.say("workshop.evaluation.statement." + statement)));
            tally.counts(statement).forEach(count -> row.add(String.valueOf(count)));
            row.add(
                    tally.marked(statement) == 0
                            ? words.say("workshop.t3.dash")
                            : BallotTable.number(tally.median(statement)));
            rows.add(row);
        }
        page.table("evaluation table", EVALUATION, headers, rows);
        said(page, "keep", tally.keep());
        said(page, "change", tally.change());
    }

    private void said(Page page, String key, List<String> said) {
        if (!said.isEmpty()) {
            page.heading("evaluation " + key, 3, words.say("workshop.evaluation." + key));
            page.bullets("evaluation said " + key, said);
        }
    }

    private String orDash(String text) {
        return text.isBlank() ? words.say("workshop.t3.dash") : text;
    }

    private String of(Bilingual text) {
        return text.in(words.language());
    }
}
