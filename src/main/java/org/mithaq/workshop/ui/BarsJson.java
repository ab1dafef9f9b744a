package org.mithaq.workshop.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Consensus.Verdict;
import org.mithaq.workshop.ballot.Moscow.Priority;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;

/** Levels from the highest to the lowest: priorities (must before should) or consensus (in the order of the ballot). */
final class BarsJson extends ChartJson {

    private BarsJson(String kind, Enum<?>[] levels, Words words, String summary, boolean bothTitles) {
        super(words, summary, bothTitles);
        json().put("kind", kind);
        var names = json().putArray("levels");
        for (var level : levels) {
            var key = "workshop.chart." + kind + "." + level.name();
            names.add(words.say(key));
            column(key);
        }
        textColumn("workshop.chart.column.outcome");
    }

    static BarsJson of(Outcome.Classes classes, Words words, String summary, boolean bothTitles) {
        var json = new BarsJson("moscow", Priority.values(), words, summary, bothTitles);
        classes.rows().stream()
                .sorted(Comparator.comparingInt(
                        row -> row.priority().map(Enum::ordinal).orElse(Priority.values().length)))
                .forEach(row -> json.add(
                        row.option(),
                        row.counts(),
                        row.priority()
                                .map(priority -> words.say("workshop.chart.moscow." + priority))
                                .orElseGet(() -> words.say("workshop.chart.open")),
                        "none"));
        return json;
    }

    static BarsJson of(Outcome.Stands stands, Words words, String summary, boolean bothTitles) {
        var json = new BarsJson("consensus", Level.values(), words, summary, bothTitles);
        stands.rows()
                .forEach(row -> json.add(
                        row.option(),
                        row.counts(),
                        row.verdict()
                                .map(verdict -> words.say("workshop.chart.verdict." + verdict))
                                .orElseGet(() -> words.say("workshop.chart.open")),
                        row.verdict().map(BarsJson::standing).orElse("none")));
        return json;
    }

    private static String standing(Verdict verdict) {
        return switch (verdict) {
            case CONSENSUS -> "good";
            case WITH_RESERVATIONS -> "mixed";
            case NO_CONSENSUS -> "bad";
        };
    }

    private void add(OptionId id, Map<? extends Enum<?>, Integer> counts, String verdict, String standing) {
        var kind = json().get("kind").stringValue();
        var figures = new ArrayList<>(counts.values().stream().map(this::figure).toList());
        figures.add(verdict);
        var said = new ArrayList<>(List.of(words().title(id)));
        counts.forEach((level, count) -> said.add(words().say(
                        "workshop.chart.count", words().say("workshop.chart." + kind + "." + level.name()), count)));
        said.add(verdict);
        var row = row(id, words().list(said), figures).put("verdict", verdict).put("standing", standing);
        var numbers = row.putArray("counts");
        counts.values().forEach(numbers::add);
    }

    @Override
    String tag() {
        return "ballot-bars";
    }
}
