package org.mithaq.workshop.ui;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Standings;
import tools.jackson.databind.node.ObjectNode;

/** Options by place, with their duels in the order of places. */
final class RanksJson extends ChartJson {

    private final Outcome.Ranks ranks;

    RanksJson(Outcome.Ranks ranks, Words words, String summary, boolean bothTitles) {
        super(words, summary, bothTitles);
        this.ranks = ranks;
        json().putObject("words")
                .put("won", words.say("workshop.chart.duel.won"))
                .put("even", words.say("workshop.chart.duel.even"))
                .put("lost", words.say("workshop.chart.duel.lost"));
        textColumn("workshop.chart.column.place");
        for (var outcome : List.of("won", "even", "lost")) {
            column("workshop.chart.column.duels." + outcome);
        }
        column("workshop.chart.column.firsts");
        column("workshop.chart.column.points");
        ranks.order().places().forEach(this::add);
    }

    private void add(Standings.Place place) {
        var others = ranks.order().places().stream()
                .map(Standings.Place::option)
                .filter(other -> !other.equals(place.option()))
                .toList();
        var row = of(place.option());
        var figures = new ArrayList<String>();
        figures.add(standing(place));
        for (var outcome : List.of("won", "even", "lost")) {
            figures.add(figure(others.stream()
                    .filter(other -> outcome(place.option(), other).equals(outcome))
                    .count()));
        }
        figures.add(figure(row.firsts()));
        figures.add(figure(row.points()));
        var name = words().say(
                        "workshop.chart.ranks.name",
                        words().title(place.option()),
                        standing(place),
                        row.firsts(),
                        row.points());
        var json = row(place.option(), name, figures).put("place", figure(place.place()));
        mark(json, place);
        var duels = json.putArray("duels");
        others.forEach(other -> duel(duels.addObject(), place.option(), other));
    }

    private void duel(ObjectNode json, OptionId one, OptionId other) {
        json.put("against", Integer.toString(words().number(other)))
                .put("outcome", outcome(one, other))
                .put(
                        "name",
                        words().say(
                                        "workshop.chart.duel.name",
                                        words().title(other),
                                        before(one, other),
                                        before(other, one)));
    }

    private String outcome(OptionId one, OptionId other) {
        var margin = before(one, other) - before(other, one);
        return margin > 0 ? "won" : margin < 0 ? "lost" : "even";
    }

    private int before(OptionId one, OptionId other) {
        return of(one).before().get(words().number(other) - 1);
    }

    private Outcome.RankRow of(OptionId id) {
        return ranks.rows().get(words().number(id) - 1);
    }

    @Override
    String tag() {
        return "ballot-ranks";
    }
}
