package org.mithaq.workshop.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.mithaq.workshop.ballot.Outcome;

/** Dots per option, best first. */
final class DotsJson extends ChartJson {

    /** Five rows of sixteen; more could not be counted by eye. */
    private static final int MOST_DRAWN = 80;

    DotsJson(Outcome.Dots dots, Words words, String summary, boolean bothTitles) {
        super(words, summary, bothTitles);
        column("workshop.chart.column.dots");
        column("workshop.chart.column.voters");
        textColumn("workshop.chart.column.place");
        var most = dots.rows().stream().mapToInt(Outcome.DotRow::dots).max().orElse(0);
        var unit = IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
                .filter(each -> most <= each * MOST_DRAWN)
                .findFirst()
                .orElse(10_000);
        json().put("unit", unit);
        if (unit > 1) {
            json().put("unitText", words.say("workshop.chart.dots.unit", unit));
        }
        for (var place : dots.order().places()) {
            var row = dots.rows().get(words.number(place.option()) - 1);
            var name = words.say(
                    "workshop.chart.dots.name", words.title(place.option()), row.dots(), row.voters(), standing(place));
            var json = row(place.option(), name, List.of(figure(row.dots()), figure(row.voters()), standing(place)))
                    .put("dots", row.dots())
                    .put("count", figure(row.dots()))
                    .put("note", words.say("workshop.chart.dots.voters", row.voters()));
            mark(json, place);
        }
    }

    @Override
    String tag() {
        return "ballot-dots";
    }
}
