package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Booth;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Delphi;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Moscow;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Scoring;
import org.mithaq.workshop.ballot.Secrecy;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the paper in the browser is given: the rules, the options, and every word, in the voter's language. */
record SheetJson(Component speaker) {

    private static final List<String> WORDS = List.of(
            "left",
            "mustsLeft",
            "add",
            "take",
            "impact",
            "feasibility",
            "estimate",
            "leaveOut",
            "rankTaken",
            "rankRest",
            "rankAdd",
            "up",
            "down",
            "remove",
            "reason",
            "reasonNeeded",
            "cast",
            "replace",
            "abstain",
            "back",
            "retry");

    ObjectNode of(Booth booth, SeatId seat, boolean again) {
        var ballot = booth.ballot().form();
        var round = booth.ballot().course().round();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", seat + "/" + booth.ballot().id() + "/" + round)
                .put("secret", ballot.secrecy() == Secrecy.SECRET)
                .put("again", again)
                .put("method", ballot.method().code())
                .put("dots", ballot.method() instanceof DotVoting dots ? dots.dots() : 0)
                .put("perOption", ballot.method() instanceof DotVoting dots ? dots.perOption() : 0)
                .put("top", top(ballot))
                .put("musts", ballot.method() instanceof Moscow moscow ? moscow.mostMusts() : 0);
        var options = json.putArray("options");
        for (var option : ballot.options()) {
            var row = options.addObject()
                    .put("id", option.id().value())
                    .put("title", InterfaceLanguage.of(option.title()));
            if (isCard(option)) {
                row.put("code", option.id().value());
            }
            booth.feedback().ifPresent(first -> feedback(row, option, first));
        }
        words(json.putObject("words"), ballot, round);
        return json;
    }

    private void feedback(ObjectNode row, Option option, Outcome.Estimates first) {
        var spread = first.row(option.id()).first();
        if (spread.count() > 0) {
            row.put("lower", spread.lower()).put("upper", spread.upper());
            row.put("first", say("first", spread.median(), spread.lower(), spread.upper()));
        }
    }

    private void words(ObjectNode words, Ballot ballot, int round) {
        WORDS.forEach(name -> words.put(name, say(name)));
        var of = "rule." + ballot.method().code() + (round > 1 ? ".again" : "");
        words.put(
                "rule",
                switch (ballot.method()) {
                    case DotVoting dots -> say(of, dots.dots(), dots.perOption());
                    case Moscow moscow -> say(of, moscow.mostMusts());
                    default -> say(of, top(ballot));
                });
        words.put("abstainMeans", say("abstainMeans." + ballot.secrecy()));
        var choices = words.putObject("choices");
        for (var priority : Moscow.Priority.values()) {
            choices.put(priority.name(), say("class." + priority));
        }
        for (var level : Consensus.Level.values()) {
            choices.put(level.name(), say("level." + level));
        }
        var stands = words.putObject("stands");
        for (var stand : List.of("sending", "unsure", "refused", "cast")) {
            stands.put(stand, say("stand." + stand));
        }
        stands.put(
                "taken",
                say(ballot.electorate() == Electorate.MINISTRY ? "stand.taken.MINISTRY" : "stand.taken.PERSON"));
        var lacks = words.putObject("lacks");
        for (var lack : List.of("empty", "reason", "half", "musts")) {
            lacks.put(lack, say("lack." + lack));
        }
    }

    /** Options in own words are numbered; cards of the library keep their code. */
    private static boolean isCard(Option option) {
        return !option.id().value().chars().allMatch(Character::isDigit);
    }

    private static int top(Ballot ballot) {
        return switch (ballot.method()) {
            case Scoring scoring -> scoring.top();
            case Delphi delphi -> delphi.top();
            default -> 0;
        };
    }

    private String say(String name, Object... arguments) {
        return speaker.getTranslation("workshop.paper." + name, arguments);
    }
}
