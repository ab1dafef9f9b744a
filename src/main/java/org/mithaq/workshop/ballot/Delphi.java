package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.common.Invalid;

/**
 * Estimates from 1 to {@code top} in two rounds. Between them everybody sees median, quartiles and the reasons given, without names;
 * whoever then stays outside the middle half says why. What counts is the second round.
 */
public record Delphi(int top) implements Method {

    @Override
    public String code() {
        return "delphi";
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void check(List<Option> options) {
        if (top < Scoring.LEAST_TOP || top > Scoring.MOST_TOP) {
            throw new Invalid("workshop.ballot.refusal.scale", Scoring.LEAST_TOP, Scoring.MOST_TOP);
        }
    }

    @Override
    public Paper check(Paper paper, List<Option> options) {
        var ratings = Method.ofForm(Paper.Ratings.class, paper).ratings();
        Method.onBallot(ratings.keySet(), options);
        ratings.values().forEach(rating -> Scoring.onScale(rating.value(), top));
        Method.filled(ratings.isEmpty());
        return paper;
    }

    /** The paper of the second round: as in the first, and an estimate outside the quartiles has a reason. */
    Paper checkAgain(Paper paper, List<Option> options, Outcome.Estimates feedback) {
        var valid = check(paper, options);
        ((Paper.Ratings) valid).ratings().forEach((id, rating) -> {
            var first = feedback.row(id).first();
            if (first.isOutside(rating.value()) && rating.reason().isEmpty()) {
                throw new Invalid(
                        "workshop.ballot.refusal.outlierReason", rating.value(), first.lower(), first.upper());
            }
        });
        return valid;
    }

    @Override
    public Outcome count(List<List<Paper>> rounds, Counting counting) {
        var rows = new ArrayList<Outcome.EstimateRow>();
        for (var id : counting.ids()) {
            var again = rounds.size() > 1;
            rows.add(new Outcome.EstimateRow(
                    id,
                    spread(rounds.getFirst(), id),
                    again ? spread(rounds.get(1), id) : null,
                    reasons(rounds.getFirst(), id),
                    again ? reasons(rounds.get(1), id) : List.of()));
        }
        return new Outcome.Estimates(top, List.copyOf(rows));
    }

    private Spread spread(List<Paper> papers, OptionId id) {
        return Spread.of(ratings(papers, id).stream().map(Paper.Rating::value).toList(), top);
    }

    /** Sorted, so that their order tells nothing of who wrote when. */
    private static List<Outcome.Because> reasons(List<Paper> papers, OptionId id) {
        return ratings(papers, id).stream()
                .filter(rating -> !rating.reason().isEmpty())
                .map(rating -> new Outcome.Because(rating.value(), rating.reason()))
                .sorted()
                .toList();
    }

    private static List<Paper.Rating> ratings(List<Paper> papers, OptionId id) {
        return papers.stream()
                .map(paper -> ((Paper.Ratings) paper).ratings().get(id))
                .filter(rating -> rating != null)
                .toList();
    }
}
