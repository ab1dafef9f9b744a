package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.common.Invalid;

/**
 * Impact and feasibility of each option from 1 to {@code top}. In order stand the products of the two medians: a median is not moved by
 * one ministry that gives everything the least, and a product sinks for what is hopeless on either side.
 */
public record Scoring(int top, Selection selection) implements Method {

    static final int LEAST_TOP = 3;
    static final int MOST_TOP = 10;

    @Override
    public String code() {
        return "scoring";
    }

    @Override
    public void check(List<Option> options) {
        if (top < LEAST_TOP || top > MOST_TOP) {
            throw new Invalid("workshop.ballot.refusal.scale", LEAST_TOP, MOST_TOP);
        }
        selection.check(options);
    }

    @Override
    public Paper check(Paper paper, List<Option> options) {
        var scores = Method.ofForm(Paper.Scores.class, paper).scores();
        Method.onBallot(scores.keySet(), options);
        scores.values().forEach(score -> {
            onScale(score.impact(), top);
            onScale(score.feasibility(), top);
        });
        Method.filled(scores.isEmpty());
        return paper;
    }

    static void onScale(int value, int top) {
        if (value < 1 || value > top) {
            throw new Invalid("workshop.ballot.refusal.score", top);
        }
    }

    @Override
    public Outcome count(List<List<Paper>> rounds, Counting counting) {
        var rows = new ArrayList<Outcome.ScoreRow>();
        var contenders = new ArrayList<Standings.Contender>();
        for (var id : counting.ids()) {
            var given = rounds.getLast().stream()
                    .map(paper -> ((Paper.Scores) paper).scores().get(id))
                    .filter(score -> score != null)
                    .toList();
            var impact = Spread.of(given.stream().map(Paper.Score::impact).toList(), top);
            var feasibility =
                    Spread.of(given.stream().map(Paper.Score::feasibility).toList(), top);
            var row = new Outcome.ScoreRow(id, impact, feasibility);
            rows.add(row);
            contenders.add(new Standings.Contender(
                    id, row.product(), -(impact.range() + feasibility.range()), !given.isEmpty()));
        }
        return new Outcome.Scores(top, List.copyOf(rows), Standings.of(contenders, selection, counting));
    }
}
