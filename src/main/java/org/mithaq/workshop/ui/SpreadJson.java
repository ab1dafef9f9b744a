package org.mithaq.workshop.ui;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Spread;
import org.mithaq.workshop.outcome.ResultWords;
import tools.jackson.databind.node.ObjectNode;

/** Estimates of one round or of both, in the order of the ballot. */
final class SpreadJson extends ChartJson {

    SpreadJson(Outcome.Estimates estimates, Words words, String summary, boolean bothTitles) {
        super(words, summary, bothTitles);
        json().put("top", estimates.top());
        json().putObject("legend")
                .put("whole", words.say("workshop.chart.spread.whole"))
                .put("half", words.say("workshop.chart.spread.half"))
                .put("median", words.say("workshop.chart.spread.median"));
        var rounds = json().putArray("rounds");
        var both = estimates.rows().stream().anyMatch(row -> row.second().isPresent());
        for (var round = 1; round <= (both ? 2 : 1); round++) {
            rounds.add(words.say("workshop.chart.spread.round." + round));
            column("workshop.chart.column.median", round);
            column("workshop.chart.column.halfOf", round);
            column("workshop.chart.column.votersOf", round);
        }
        if (both) {
            textColumn("workshop.chart.column.change");
        }
        estimates.rows().forEach(row -> add(row, both));
    }

    private void add(Outcome.EstimateRow row, boolean both) {
        var figures = new ArrayList<>(figures(row.first()));
        row.second().ifPresent(second -> figures.addAll(figures(second)));
        if (both) {
            figures.add(change(row));
        }
        var sentence = new ArrayList<>(List.of(words().say("workshop.chart.spread.name", words().title(row.option()))));
        sentence.add(words().say("workshop.chart.spread.round.1") + ": " + note(row.first()));
        row.second()
                .ifPresent(second -> sentence.add(words().say("workshop.chart.spread.round.2") + ": " + note(second)));
        sentence.add(change(row));
        var json = row(
                        row.option(),
                        words().list(sentence.stream()
                                .filter(part -> !part.isEmpty())
                                .toList()),
                        figures)
                .put("note", change(row));
        var rounds = json.putArray("rounds");
        add(rounds.addObject(), row.first());
        row.second().ifPresent(second -> add(rounds.addObject(), second));
    }

    private void add(ObjectNode json, Spread spread) {
        ScatterJson.range(json, spread);
        json.put("least", spread.least()).put("greatest", spread.greatest()).put("note", note(spread));
    }

    private String note(Spread spread) {
        return spread.count() == 0
                ? words().say("workshop.chart.spread.none")
                : words().say("workshop.chart.spread.note", spread.median());
    }

    private String change(Outcome.EstimateRow row) {
        return row.drift()
                .map(drift -> ResultWords.drift(drift, by -> by, words()))
                .orElse("");
    }

    private List<String> figures(Spread spread) {
        return spread.count() == 0
                ? List.of("–", "–", figure(0))
                : List.of(
                        figure(spread.median()),
                        words().say("workshop.chart.fromTo", spread.lower(), spread.upper()),
                        figure(spread.count()));
    }

    @Override
    String tag() {
        return "ballot-spread";
    }
}
