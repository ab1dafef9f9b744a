package org.mithaq.workshop.ui;

import java.util.List;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.ballot.Standings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a chart is given: all its words, in one language, and a table with the same figures. */
abstract sealed class ChartJson permits DotsJson, ScatterJson, SpreadJson, BarsJson, RanksJson {

    private final Words words;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode rows = json.putArray("rows");
    private final ArrayNode tableRows;
    private final ArrayNode tableColumns;
    private final boolean bothTitles;

    ChartJson(Words words, String summary, boolean bothTitles) {
        this.words = words;
        this.bothTitles = bothTitles;
        json.put("lang", words.language().tag());
        json.put("title", words.question());
        json.put("summary", summary);
        json.put("hint", words.say("workshop.chart.hint"));
        var table = json.putObject("table")
                .put("show", words.say("workshop.chart.table.show"))
                .put("hide", words.say("workshop.chart.table.hide"));
        tableColumns = table.putArray("columns");
        tableRows = table.putArray("rows");
        column("workshop.chart.column.option");
    }

    /** @param bothTitles whether options show their title in the other language too */
    static ChartJson of(Result result, Words words, boolean bothTitles) {
        var summary = ResultSentence.turnout(result, words) + " " + ResultSentence.decision(result, words);
        return of(result.outcome(), words, summary, bothTitles);
    }

    static ChartJson of(Outcome outcome, Words words, String summary, boolean bothTitles) {
        return switch (outcome) {
            case Outcome.Dots dots -> new DotsJson(dots, words, summary, bothTitles);
            case Outcome.Scores scores -> new ScatterJson(scores, words, summary, bothTitles);
            case Outcome.Estimates estimates -> new SpreadJson(estimates, words, summary, bothTitles);
            case Outcome.Classes classes -> BarsJson.of(classes, words, summary, bothTitles);
            case Outcome.Stands stands -> BarsJson.of(stands, words, summary, bothTitles);
            case Outcome.Ranks ranks -> new RanksJson(ranks, words, summary, bothTitles);
        };
    }

    /** The element that draws it. */
    abstract String tag();

    final ObjectNode json() {
        return json;
    }

    final Words words() {
        return words;
    }

    final void column(String key, Object... arguments) {
        tableColumns.addObject().put("title", words.say(key, arguments));
    }

    final void textColumn(String key) {
        tableColumns.addObject().put("title", words.say(key)).put("text", true);
    }

    /** A row of the chart, and with the same figures one of the table; the rest of the chart's row is the caller's. */
    final ObjectNode row(OptionId id, String name, List<String> figures) {
        var row = rows.addObject()
                .put("number", Integer.toString(words.number(id)))
                .put("title", words.title(id))
                .put("name", name);
        if (bothTitles && !words.otherTitle(id).isEmpty()) {
            row.put("other", words.otherTitle(id));
        }
        var cells = tableRows.addArray();
        cells.add(words.title(id));
        figures.forEach(cells::add);
        return row;
    }

    /** The place of an option, with the word for being chosen where it was; marks the row of the chart too when it is made. */
    final String standing(Standings.Place place) {
        return words.say(place.chosen() ? "workshop.chart.place.chosen" : "workshop.chart.place", place.place());
    }

    final void mark(ObjectNode row, Standings.Place place) {
        if (place.chosen()) {
            row.put("chosen", words.say("workshop.chart.chosen"));
        }
    }

    /** A figure as the language writes it: 3, or 3.5. */
    final String figure(double value) {
        return words.say("workshop.chart.figure", value);
    }
}
