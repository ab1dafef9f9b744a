package org.mithaq.workshop.outcome;

import java.util.List;
import org.mithaq.common.Bilingual;
import org.mithaq.prose.Node;
import org.mithaq.workshop.ballot.Consensus.Verdict;
import org.mithaq.workshop.ballot.Moscow.Priority;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.outcome.Proceedings.Voice;
import org.mithaq.workshop.outcome.Proceedings.Vote;
import org.mithaq.workshop.outcome.Proceedings.Went;

/** What was agreed and by which rule, and who did not agree, in their words. */
final class AgreedSections {

    /** Of the columns, in pixels of a page of 640. */
    private static final List<Integer> AMENDED = List.of(170, 360, 110);

    private final Proceedings told;
    private final Wordbook words;

    AgreedSections(Proceedings told, Wordbook words) {
        this.told = told;
        this.words = words;
    }

    /** The options that a ballot with a quorum agreed to, the best first. */
    static List<OptionId> agreed(Result result) {
        if (!result.isQuorate()) {
            return List.of();
        }
        return switch (result.outcome()) {
            case Outcome.Stands stands ->
                stands.rows().stream()
                        .filter(row -> row.verdict()
                                .filter(verdict -> verdict != Verdict.NO_CONSENSUS)
                                .isPresent())
                        .map(Outcome.ConsensusRow::option)
                        .toList();
            case Outcome.Classes classes ->
                classes.rows().stream()
                        .filter(row -> row.priorityOrNull() == Priority.MUST)
                        .map(Outcome.MoscowRow::option)
                        .toList();
            case Outcome.Estimates none -> List.of();
            default -> result.outcome().standings().orElseThrow().chosen();
        };
    }

    Node recommendations() {
        var page = new Page();
        var any = false;
        for (var vote : told.votes()) {
            var options = vote.counts() ? agreed(vote.result()) : List.<OptionId>of();
            if (!options.isEmpty()) {
                any = true;
                agreed(page, vote, options);
            }
        }
        var amended = told.went().stream()
                .filter(went -> went.kind().equals("AMENDMENT"))
                .toList();
        if (!amended.isEmpty()) {
            any = true;
            page.heading("amendments", 2, words.say("workshop.t3.amendments"));
            page.table(
                    "amended",
                    AMENDED,
                    List.of(
                            words.say("workshop.t3.col.section"),
                            words.say("workshop.t3.col.text"),
                            words.say("workshop.t3.col.state")),
                    amended.stream().map(this::went).toList());
        }
        if (!any) {
            page.paragraph("none", words.say("workshop.t3.agreed.none"));
        }
        return page.document();
    }

    private void agreed(Page page, Vote vote, List<OptionId> options) {
        var key = "agreed " + vote.key() + " ";
        var ballot = vote.result().ballot();
        var speech = new BallotSection.Speech(words, ballot);
        page.heading(key + "question", 2, ballot.question().in(words.language()));
        page.numbered(key + "list", options.stream().map(speech::title).toList());
        page.fact(
                key + "rule",
                words.say("workshop.t3.by"),
                words.say(
                        "workshop.t3.byBallot",
                        words.say("workshop.t3.method." + ballot.method().code()),
                        BallotSection.moment(vote.closed(), words),
                        ResultWords.turnout(vote.result(), speech)));
    }

    private List<String> went(Went went) {
        return List.of(of(went.section()), went.verbatim(), words.say("workshop.harvest.state." + went.state()));
    }

    Node reservations() {
        var page = new Page();
        var any = false;
        for (var vote : told.votes()) {
            if (vote.counts()) {
                any |= reservations(page, vote);
            }
        }
        for (var report : told.reports()) {
            if (!report.minority().isBlank()) {
                any = true;
                page.heading("minority " + report.key(), 2, words.say("workshop.t3.minorityOf", of(report.group())));
                page.quote("minority " + report.key() + " text", report.minority());
            }
        }
        if (!any) {
            page.paragraph("none", words.say("workshop.t3.reservations.none"));
        }
        return page.document();
    }

    private boolean reservations(Page page, Vote vote) {
        var speech = new BallotSection.Speech(words, vote.result().ballot());
        var options = vote.voices().stream().map(Voice::option).distinct().toList();
        for (var option : options) {
            var key = "reserved " + vote.key() + " " + option.value() + " ";
            page.heading(key + "option", 2, speech.title(option));
            var number = 0;
            for (var voice : vote.voices()) {
                if (voice.option().equals(option)) {
                    page.paragraph(key + voice.level() + number, words.voiced(voice));
                    page.quote(key + number++ + " words", voice.reason());
                }
            }
        }
        return !options.isEmpty();
    }

    private String of(Bilingual text) {
        return text.in(words.language());
    }
}
