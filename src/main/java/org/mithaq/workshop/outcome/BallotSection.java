package org.mithaq.workshop.outcome;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.prose.Node;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Ranking;
import org.mithaq.workshop.ballot.Scoring;
import org.mithaq.workshop.ballot.TieRule;
import org.mithaq.workshop.outcome.Proceedings.Vote;

/** Each ballot as it was held: method, rules, turnout, figures, what it came to, its check sum. */
final class BallotSection {

    private final Proceedings told;
    private final Wordbook words;

    BallotSection(Proceedings told, Wordbook words) {
        this.told = told;
        this.words = words;
    }

    /** Speaks of one ballot in the language of the document. */
    record Speech(Wordbook words, Ballot ballot) implements ResultWords.Speech {

        @Override
        public String say(String key, Object... arguments) {
            return words.say(key, arguments);
        }

        String title(OptionId id) {
            return ballot.option(id)
                    .map(option -> option.title().in(words.language()))
                    .orElse(id.value());
        }

        @Override
        public String titles(Collection<OptionId> ids) {
            return ids.stream()
                    .map(id -> say("workshop.chart.quoted", title(id)))
                    .collect(Collectors.joining(say("workshop.chart.separator") + " "));
        }
    }

    Node write() {
        var page = new Page();
        if (told.votes().isEmpty()) {
            page.paragraph("none", words.say("workshop.t3.votes.none"));
        }
        var number = 1;
        for (var vote : told.votes()) {
            write(page, vote, number++);
        }
        return page.document();
    }

    private void write(Page page, Vote vote, int number) {
        var key = "vote " + vote.key() + " ";
        var result = vote.result();
        var ballot = result.ballot();
        var speech = new Speech(words, ballot);
        page.heading(
                key + "question",
                2,
                words.say("workshop.t3.vote", number, ballot.question().in(words.language())));
        var item = vote.itemOrNull();
        if (item != null) {
            page.fact(key + "item", words.say("workshop.t3.during"), item.in(words.language()));
        }
        page.fact(key + "method", words.say("workshop.t3.method"), method(ballot, words));
        if (!vote.counts()) {
            page.fact(key + "void", words.say("workshop.t3.void"), vote.voidReason());
            return;
        }
        page.fact(key + "closed", words.say("workshop.t3.closed"), moment(vote.closed(), words));
        page.fact(key + "turnout", words.say("workshop.t3.turnout"), ResultWords.turnout(result, speech));
        page.table(
                key + "figures",
                BallotTable.widths(result),
                BallotTable.headers(result, words),
                BallotTable.rows(result, speech));
        page.fact(key + "result", words.say("workshop.t3.result"), ResultWords.decision(result, speech));
        tie(ballot)
                .ifPresent(rule ->
                        page.fact(key + "tie", words.say("workshop.t3.tie"), words.say("workshop.t3.tie." + rule)));
        page.fact(key + "hash", words.say("workshop.t3.hash"), result.hash());
        if (!vote.intact()) {
            page.paragraph(key + "broken", words.say("workshop.t3.broken"));
        }
    }

    static String method(Ballot ballot, Wordbook words) {
        return words.say(
                "workshop.t3.methodIs",
                words.say("workshop.t3.method." + ballot.method().code()),
                words.say("workshop.t3.electorate." + ballot.electorate()),
                words.say("workshop.t3.secrecy." + ballot.secrecy()));
    }

    private static Optional<TieRule> tie(Ballot ballot) {
        return switch (ballot.method()) {
            case DotVoting dots -> Optional.of(dots.selection().tie());
            case Scoring scoring -> Optional.of(scoring.selection().tie());
            case Ranking ranking -> Optional.of(ranking.selection().tie());
            default -> Optional.empty();
        };
    }

    static String moment(LocalDateTime time, Wordbook words) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(time.toLocalDate());
        return words.say(
                "workshop.t3.moment", day, DateTimeFormatter.ofPattern("HH:mm").format(time));
    }
}
