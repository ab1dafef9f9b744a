package org.mithaq.workshop.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.mithaq.workshop.ballot.Consensus.Verdict;
import org.mithaq.workshop.ballot.Moscow.Priority;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.ballot.Standings;
import org.mithaq.workshop.ballot.TieRule;

/** What a result says, in sentences that can be read aloud: who took part, and what is decided by which rule. */
public final class ResultWords {

    private ResultWords() {}

    /** Speaks of a ballot in one language. */
    public interface Speech {

        String say(String key, Object... arguments);

        /** Titles in quotation marks, one after the other. */
        String titles(Collection<OptionId> ids);
    }

    /** How many took part and abstained, and whether the quorum was reached where one was asked for. */
    public static String turnout(Result result, Speech words) {
        var ballot = result.ballot();
        var sentence = words.say(
                "workshop.result.turnout." + ballot.electorate().name(),
                result.voted(),
                result.eligible(),
                result.abstained());
        var needed = ballot.quorum().needed(result.eligible());
        if (needed == 0) {
            return sentence;
        }
        return sentence + " "
                + words.say(
                        result.isQuorate() ? "workshop.result.quorum.reached" : "workshop.result.quorum.missed",
                        needed);
    }

    public static String decision(Result result, Speech words) {
        if (!result.isQuorate()) {
            return words.say("workshop.result.undecided");
        }
        return switch (result.outcome()) {
            case Outcome.Dots dots -> chosen(dots.order(), words);
            case Outcome.Scores scores -> chosen(scores.order(), words);
            case Outcome.Ranks ranks -> chosen(ranks.order(), words);
            case Outcome.Classes classes -> classes(classes, words);
            case Outcome.Estimates estimates -> closer(estimates, words);
            case Outcome.Stands stands -> verdicts(stands, words);
        };
    }

    private static String chosen(Standings standings, Speech words) {
        var chosen = standings.chosen();
        var sentences = new ArrayList<String>();
        if (!chosen.isEmpty()) {
            sentences.add(words.say("workshop.result.chosen", words.titles(chosen)));
        } else if (standings.tie().isEmpty()) {
            sentences.add(words.say("workshop.result.nothing"));
        }
        standings.tie().ifPresent(tie -> sentences.add(tie(tie, words)));
        return String.join(" ", sentences);
    }

    private static String tie(Standings.Tie tie, Speech words) {
        var undecided = tie.rule() == TieRule.AGREEMENT && !tie.isSettled();
        return words.say("workshop.result.tie", words.titles(tie.options()), tie.free()) + " "
                + words.say(
                        undecided
                                ? "workshop.result.tie.stillEqual"
                                : "workshop.result.tie." + tie.rule().name(),
                        words.titles(tie.taken()));
    }

    private static String classes(Outcome.Classes classes, Speech words) {
        var sentences = new ArrayList<String>();
        for (var priority : Priority.values()) {
            var ids = classes.rows().stream()
                    .filter(row -> row.priorityOrNull() == priority)
                    .map(Outcome.MoscowRow::option)
                    .toList();
            if (!ids.isEmpty()) {
                sentences.add(words.say(
                        "workshop.result.class", words.say("workshop.chart.moscow." + priority), words.titles(ids)));
            }
        }
        return sentences.isEmpty() ? words.say("workshop.result.nothing") : String.join(" ", sentences);
    }

    private static String closer(Outcome.Estimates estimates, Speech words) {
        var rows = estimates.rows();
        var closer = rows.stream()
                .filter(row -> row.drift().filter(drift -> drift.sign() > 0).isPresent())
                .count();
        return words.say("workshop.result.closer", closer, rows.size());
    }

    /** How opinions moved between two rounds, and by how much. @param number writes a number of steps */
    public static String drift(Outcome.Drift drift, DoubleFunction<?> number, Speech words) {
        if (drift.sign() == 0) {
            return words.say("workshop.chart.spread.same");
        }
        var byMiddle = drift.middle() != 0;
        return words.say(
                "workshop.chart.spread." + (drift.sign() > 0 ? "closer" : "wider") + (byMiddle ? "" : "Ends"),
                number.apply(Math.abs(byMiddle ? drift.middle() : drift.ends())));
    }

    private static String verdicts(Outcome.Stands stands, Speech words) {
        if (stands.rows().size() == 1) {
            return words.say("workshop.result.verdict."
                    + stands.rows().getFirst().verdict().map(Enum::name).orElse("NONE"));
        }
        var sentences = Arrays.stream(Verdict.values())
                .map(verdict -> {
                    var ids = of(stands, verdict);
                    return ids.isEmpty() ? null : words.say("workshop.result.verdicts." + verdict, words.titles(ids));
                })
                .filter(Objects::nonNull)
                .toList();
        return sentences.isEmpty() ? words.say("workshop.result.verdict.NONE") : String.join(" ", sentences);
    }

    private static List<OptionId> of(Outcome.Stands stands, Verdict verdict) {
        return stands.rows().stream()
                .filter(row -> row.verdictOrNull() == verdict)
                .map(Outcome.ConsensusRow::option)
                .toList();
    }
}
