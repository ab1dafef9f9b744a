package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Delphi;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Moscow;
import org.mithaq.workshop.ballot.Ranking;
import org.mithaq.workshop.ballot.Scoring;
import org.mithaq.workshop.ballot.Selection;

/** The rules of a ballot in one line, before anybody votes by them. */
final class BallotRules {

    private BallotRules() {}

    static String of(Component speaker, Ballot ballot) {
        var parts = new ArrayList<String>();
        var kind = MethodFields.Kind.of(ballot.method());
        parts.add(speaker.getTranslation("workshop.ballotForm.method." + kind));
        parts.addAll(figures(speaker, ballot));
        parts.add(speaker.getTranslation("workshop.ballotForm.electorate." + ballot.electorate()));
        parts.add(speaker.getTranslation("workshop.ballotForm.secrecy." + ballot.secrecy()));
        if (ballot.quorum().percent() > 0) {
            parts.add(speaker.getTranslation(
                    "workshop.ballots.rule.quorum", ballot.quorum().percent()));
        }
        return String.join(" · ", parts);
    }

    private static List<String> figures(Component speaker, Ballot ballot) {
        return switch (ballot.method()) {
            case DotVoting dots ->
                List.of(
                        speaker.getTranslation("workshop.ballots.rule.dots", dots.dots(), dots.perOption()),
                        chosen(speaker, dots.selection()));
            case Scoring scoring ->
                List.of(
                        speaker.getTranslation("workshop.ballots.rule.scale", scoring.top()),
                        chosen(speaker, scoring.selection()));
            case Ranking ranking -> List.of(chosen(speaker, ranking.selection()));
            case Moscow moscow -> List.of(speaker.getTranslation("workshop.ballots.rule.musts", moscow.mostMusts()));
            case Delphi delphi -> List.of(speaker.getTranslation("workshop.ballots.rule.scale", delphi.top()));
            case Consensus consensus ->
                List.of(speaker.getTranslation(
                        "workshop.ballots.rule.consensus", consensus.blocksBorne(), consensus.asidePercent()));
        };
    }

    private static String chosen(Component speaker, Selection selection) {
        return speaker.getTranslation(
                "workshop.ballots.rule.chosen",
                selection.wanted(),
                speaker.getTranslation("workshop.ballotForm.tie." + selection.tie()));
    }
}
