package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mithaq.common.Invalid;

/**
 * Everybody has so many dots to place.
 *
 * @param dots each voter's; not all need to be placed
 * @param perOption at most so many on one option
 */
public record DotVoting(int dots, int perOption, Selection selection) implements Method {

    static final int MOST_DOTS = 50;

    @Override
    public String code() {
        return "dots";
    }

    @Override
    public int leastOptions() {
        return 2;
    }

    @Override
    public void check(List<Option> options) {
        if (dots < 1 || dots > MOST_DOTS || perOption < 1 || perOption > dots) {
            throw new Invalid("workshop.ballot.refusal.dots", MOST_DOTS);
        }
        selection.check(options);
    }

    @Override
    public Paper check(Paper paper, List<Option> options) {
        var placed = Method.ofForm(Paper.Dots.class, paper).dots();
        Method.onBallot(placed.keySet(), options);
        for (var count : placed.values()) {
            if (count < 0 || count > perOption) {
                throw new Invalid("workshop.ballot.refusal.perOption", perOption);
            }
        }
        // Each is at most 50 by now and there are at most 100 options: the sum cannot overflow
        var sum = placed.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > dots) {
            throw new Invalid("workshop.ballot.refusal.tooManyDots", dots);
        }
        Method.filled(sum == 0);
        return new Paper.Dots(placed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue())));
    }

    @Override
    public Outcome count(List<List<Paper>> rounds, Counting counting) {
        var totals = new LinkedHashMap<OptionId, Integer>();
        var voters = new LinkedHashMap<OptionId, Integer>();
        counting.ids().forEach(id -> {
            totals.put(id, 0);
            voters.put(id, 0);
        });
        for (var paper : rounds.getLast()) {
            ((Paper.Dots) paper).dots().forEach((id, count) -> {
                totals.merge(id, count, Integer::sum);
                voters.merge(id, 1, Integer::sum);
            });
        }
        var rows = new ArrayList<Outcome.DotRow>();
        var contenders = new ArrayList<Standings.Contender>();
        for (var id : counting.ids()) {
            rows.add(new Outcome.DotRow(id, totals.get(id), voters.get(id)));
            contenders.add(new Standings.Contender(id, totals.get(id), voters.get(id), totals.get(id) > 0));
        }
        return new Outcome.Dots(List.copyOf(rows), Standings.of(contenders, selection, counting));
    }
}
