package org.mithaq.workshop.ui;

import java.util.List;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Spread;
import tools.jackson.databind.node.ObjectNode;

/** Impact and feasibility, best first. */
final class ScatterJson extends ChartJson {

    ScatterJson(Outcome.Scores scores, Words words, String summary, boolean bothTitles) {
        super(words, summary, bothTitles);
        json().put("top", scores.top())
                .put("impact", words.say("workshop.chart.impact"))
                .put("feasibility", words.say("workshop.chart.feasibility"));
        json().putObject("quadrants")
                .put("first", words.say("workshop.chart.quadrant.first"))
                .put("prepare", words.say("workshop.chart.quadrant.prepare"))
                .put("along", words.say("workshop.chart.quadrant.along"))
                .put("leave", words.say("workshop.chart.quadrant.leave"));
        column("workshop.chart.impact");
        column("workshop.chart.column.half");
        column("workshop.chart.feasibility");
        column("workshop.chart.column.half");
        column("workshop.chart.column.product");
        column("workshop.chart.column.voters");
        textColumn("workshop.chart.column.place");
        for (var place : scores.order().places()) {
            var row = scores.rows().get(words.number(place.option()) - 1);
            var json = row(place.option(), name(row, standing(place)), figures(row, standing(place)));
            range(json.putObject("impact"), row.impact());
            range(json.putObject("feasibility"), row.feasibility());
            mark(json, place);
        }
    }

    private String name(Outcome.ScoreRow row, String standing) {
        var title = words().title(row.option());
        return row.impact().count() == 0
                ? words().say("workshop.chart.notScored", title)
                : words().say(
                                "workshop.chart.scatter.name",
                                title,
                                row.impact().median(),
                                row.feasibility().median(),
                                row.impact().count(),
                                standing);
    }

    private List<String> figures(Outcome.ScoreRow row, String standing) {
        if (row.impact().count() == 0) {
            return List.of("–", "–", "–", "–", "–", figure(0), standing);
        }
        return List.of(
                figure(row.impact().median()),
                half(row.impact()),
                figure(row.feasibility().median()),
                half(row.feasibility()),
                figure(row.product()),
                figure(row.impact().count()),
                standing);
    }

    private String half(Spread spread) {
        return words().say("workshop.chart.fromTo", spread.lower(), spread.upper());
    }

    static void range(ObjectNode json, Spread spread) {
        json.put("lower", spread.lower()).put("median", spread.median()).put("upper", spread.upper());
    }

    @Override
    String tag() {
        return "ballot-scatter";
    }
}
