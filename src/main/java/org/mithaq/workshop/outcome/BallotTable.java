package org.mithaq.workshop.outcome;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Moscow.Priority;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.ballot.Spread;
import org.mithaq.workshop.ballot.Standings;

/** The figures of a result as rows, the best first where the method puts options in order. */
final class BallotTable {

    private BallotTable() {}

    static List<String> headers(Result result, Wordbook words) {
        var keys =
                switch (result.outcome()) {
                    case Outcome.Dots none -> Stream.of("place", "option", "dots", "voters", "chosen");
                    case Outcome.Scores none ->
                        Stream.of("place", "option", "impact", "feasibility", "product", "chosen");
                    case Outcome.Ranks none -> Stream.of("place", "option", "firsts", "points", "chosen");
                    case Outcome.Classes none -> Stream.of("option", "MUST", "SHOULD", "COULD", "WONT", "class");
                    case Outcome.Estimates none -> Stream.of("option", "first", "second", "change");
                    case Outcome.Stands none ->
                        Stream.of("option", "AGREE", "RESERVATION", "STAND_ASIDE", "BLOCK", "verdict");
                };
        return keys.map(key -> words.say("workshop.t3.col." + key)).toList();
    }

    /** Of those columns, in pixels of a page of 640: options are sentences, figures are not. */
    static List<Integer> widths(Result result) {
        return switch (result.outcome()) {
            case Outcome.Dots none -> List.of(60, 340, 75, 85, 80);
            case Outcome.Scores none -> List.of(60, 230, 100, 100, 75, 75);
            case Outcome.Ranks none -> List.of(60, 340, 85, 75, 80);
            case Outcome.Classes none -> List.of(250, 70, 75, 75, 70, 100);
            case Outcome.Estimates none -> List.of(220, 140, 140, 140);
            case Outcome.Stands none -> List.of(220, 60, 85, 85, 80, 110);
        };
    }

    static List<List<String>> rows(Result result, BallotSection.Speech words) {
        return switch (result.outcome()) {
            case Outcome.Dots dots ->
                placed(dots.order(), words, id -> {
                    var row = find(
                            dots.rows().stream().filter(each -> each.option().equals(id)));
                    return List.of(number(row.dots()), number(row.voters()));
                });
            case Outcome.Scores scores ->
                placed(scores.order(), words, id -> {
                    var row = find(
                            scores.rows().stream().filter(each -> each.option().equals(id)));
                    return List.of(
                            spread(row.impact(), words), spread(row.feasibility(), words), number(row.product()));
                });
            case Outcome.Ranks ranks ->
                placed(ranks.order(), words, id -> {
                    var row = find(
                            ranks.rows().stream().filter(each -> each.option().equals(id)));
                    return List.of(number(row.firsts()), number(row.points()));
                });
            case Outcome.Classes classes ->
                classes.rows().stream().map(row -> classed(row, words)).toList();
            case Outcome.Estimates estimates ->
                estimates.rows().stream().map(row -> estimated(row, words)).toList();
            case Outcome.Stands stands ->
                stands.rows().stream().map(row -> stood(row, words)).toList();
        };
    }

    /** The figures of one option in a line: name of the column, figure; empty for an option that has none. */
    static String figures(Result result, OptionId option, BallotSection.Speech words) {
        var headers = headers(result, words.words());
        var title = words.title(option);
        var column = headers.indexOf(words.say("workshop.t3.col.option"));
        return rows(result, words).stream()
                .filter(row -> row.get(column).equals(title))
                .findFirst()
                .map(row -> IntStream.range(0, row.size())
                        .filter(cell -> cell != column)
                        .mapToObj(cell -> words.say("workshop.t3.figure", headers.get(cell), row.get(cell)))
                        .collect(Collectors.joining(words.say("workshop.t3.semicolon") + " ")))
                .orElse("");
    }

    private interface Figures {
        List<String> of(OptionId id);
    }

    private static List<List<String>> placed(Standings order, BallotSection.Speech words, Figures figures) {
        return order.places().stream()
                .map(place -> {
                    var row = new ArrayList<String>();
                    row.add(number(place.place()));
                    row.add(words.title(place.option()));
                    row.addAll(figures.of(place.option()));
                    row.add(words.say(place.chosen() ? "workshop.t3.yes" : "workshop.t3.dash"));
                    return List.copyOf(row);
                })
                .toList();
    }

    private static List<String> classed(Outcome.MoscowRow row, BallotSection.Speech words) {
        var cells = new ArrayList<String>();
        cells.add(words.title(row.option()));
        Arrays.stream(Priority.values())
                .forEach(priority -> cells.add(number(row.counts().getOrDefault(priority, 0))));
        cells.add(row.priority()
                .map(priority -> words.say("workshop.chart.moscow." + priority))
                .orElse(words.say("workshop.t3.dash")));
        return cells;
    }

    private static List<String> estimated(Outcome.EstimateRow row, BallotSection.Speech words) {
        return List.of(
                words.title(row.option()),
                spread(row.first(), words),
                row.second().map(second -> spread(second, words)).orElse(words.say("workshop.t3.dash")),
                row.drift()
                        .map(drift -> ResultWords.drift(drift, BallotTable::number, words))
                        .orElse(words.say("workshop.t3.dash")));
    }

    private static List<String> stood(Outcome.ConsensusRow row, BallotSection.Speech words) {
        var cells = new ArrayList<String>();
        cells.add(words.title(row.option()));
        Arrays.stream(Level.values())
                .forEach(level -> cells.add(number(row.counts().getOrDefault(level, 0))));
        cells.add(row.verdict()
                .map(verdict -> words.say("workshop.chart.verdict." + verdict))
                .orElse(words.say("workshop.t3.dash")));
        return cells;
    }

    private static String spread(Spread spread, BallotSection.Speech words) {
        return spread.count() == 0
                ? words.say("workshop.t3.dash")
                : words.say(
                        "workshop.t3.spread", number(spread.median()), number(spread.lower()), number(spread.upper()));
    }

    private static <T> T find(Stream<T> rows) {
        return rows.findFirst().orElseThrow();
    }

    static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
