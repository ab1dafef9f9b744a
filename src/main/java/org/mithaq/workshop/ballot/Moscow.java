package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;

/**
 * Must, should, could or won't for each option. An option gets the highest class that more than half of those who classed it give at
 * least, so there is always an answer and never a tie: an even split falls to the lower class, because a "must" binds everybody.
 *
 * @param mostMusts at most so many "must" on one paper, since otherwise everything is one; as many as options for no limit
 */
public record Moscow(int mostMusts) implements Method {

    /** From the highest down. */
    public enum Priority {
        MUST,
        SHOULD,
        COULD,
        WONT
    }

    @Override
    public String code() {
        return "moscow";
    }

    @Override
    public void check(List<Option> options) {
        if (mostMusts < 1 || mostMusts > options.size()) {
            throw new Invalid("workshop.ballot.refusal.mostMusts", options.size());
        }
    }

    @Override
    public Paper check(Paper paper, List<Option> options) {
        var classes = Method.ofForm(Paper.Classes.class, paper).classes();
        Method.onBallot(classes.keySet(), options);
        if (classes.values().stream().filter(Priority.MUST::equals).count() > mostMusts) {
            throw new Invalid("workshop.ballot.refusal.musts", mostMusts);
        }
        Method.filled(classes.isEmpty());
        return paper;
    }

    @Override
    public Outcome count(List<List<Paper>> rounds, Counting counting) {
        var rows = new ArrayList<Outcome.MoscowRow>();
        for (var id : counting.ids()) {
            var counts = new EnumMap<Priority, Integer>(Priority.class);
            for (var priority : Priority.values()) {
                counts.put(priority, 0);
            }
            for (var paper : rounds.getLast()) {
                var given = ((Paper.Classes) paper).classes().get(id);
                if (given != null) {
                    counts.merge(given, 1, Integer::sum);
                }
            }
            rows.add(new Outcome.MoscowRow(id, counts, counting.quorate() ? priority(counts) : null));
        }
        return new Outcome.Classes(List.copyOf(rows));
    }

    private static @Nullable Priority priority(Map<Priority, Integer> counts) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var reached = 0;
        for (var priority : Priority.values()) {
            reached += counts.get(priority);
            if (2 * reached > all) {
                return priority;
            }
        }
        return null;
    }
}
