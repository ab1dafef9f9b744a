package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mithaq.common.Invalid;

/**
 * Options put in order, counted pair by pair after Schulze (strength of a pair: votes of its winners).
 *
 * <p>Why not the others: points (Borda) reward putting up lookalikes of one's own option and punish whoever ranks only a few; ranked pairs
 * needs an order among majorities of equal size, and in a room of nine ministries most are equal, so that something outside the votes
 * would decide. Schulze needs none: whoever would win against each other option in a duel comes first, and what the votes leave equal
 * stays visibly equal, for the tie rule that was fixed beforehand. The duels can be shown, one by one.
 */
public record Ranking(Selection selection) implements Method {

    @Override
    public String code() {
        return "ranking";
    }

    @Override
    public int leastOptions() {
        return 2;
    }

    @Override
    public void check(List<Option> options) {
        selection.check(options);
    }

    @Override
    public Paper check(Paper paper, List<Option> options) {
        var order = Method.ofForm(Paper.Ranked.class, paper).order();
        Method.onBallot(order, options);
        if (new HashSet<>(order).size() < order.size()) {
            throw new Invalid("workshop.ballot.refusal.rankedTwice");
        }
        Method.filled(order.isEmpty());
        return paper;
    }

    @Override
    public Outcome count(List<List<Paper>> rounds, Counting counting) {
        var ids = counting.ids();
        var orders = rounds.getLast().stream()
                .map(paper -> ((Paper.Ranked) paper).order())
                .toList();
        var duels = Duels.of(ids, orders);
        var beaten = duels.beatenBy();
        var rows = new ArrayList<Outcome.RankRow>();
        var contenders = new ArrayList<Standings.Contender>();
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var named =
                    (int) orders.stream().filter(order -> order.contains(id)).count();
            var firsts = (int)
                    orders.stream().filter(order -> order.getFirst().equals(id)).count();
            var row = new Outcome.RankRow(id, named, firsts, duels.points(i), duels.against(i));
            rows.add(row);
            contenders.add(new Standings.Contender(id, -beaten[i], row.points(), named > 0));
        }
        return new Outcome.Ranks(List.copyOf(rows), Standings.of(contenders, selection, counting));
    }
}
