package org.mithaq.workshop.ballot;

import org.mithaq.common.Bilingual;
import tools.jackson.databind.node.ObjectNode;

/** Ballots as JSON; the format is named in it, so that an old hash can be computed again when the form has grown. */
final class BallotJson {

    private static final String FORMAT = "mithaq-ballot-1";

    private BallotJson() {}

    static ObjectNode write(Ballot ballot) {
        var json = Canonical.JSON.objectNode();
        json.put("format", FORMAT);
        json.set("question", write(ballot.question()));
        var options = json.putArray("options");
        for (var option : ballot.options()) {
            var one = options.addObject().put("id", option.id().value());
            one.set("title", write(option.title()));
        }
        json.set("method", write(ballot.method()));
        json.put("electorate", ballot.electorate().name());
        json.put("secrecy", ballot.secrecy().name());
        json.putObject("quorum")
                .put("least", ballot.quorum().least())
                .put("percent", ballot.quorum().percent());
        return json;
    }

    private static ObjectNode write(Bilingual text) {
        return Canonical.JSON.objectNode().put("ar", text.ar()).put("en", text.en());
    }

    private static ObjectNode write(Method method) {
        var json = Canonical.JSON.objectNode().put("kind", method.code());
        return switch (method) {
            case DotVoting dots ->
                write(dots.selection(), json.put("dots", dots.dots()).put("perOption", dots.perOption()));
            case Scoring scoring -> write(scoring.selection(), json.put("top", scoring.top()));
            case Moscow moscow -> json.put("mostMusts", moscow.mostMusts());
            case Ranking ranking -> write(ranking.selection(), json);
            case Delphi delphi -> json.put("top", delphi.top());
            case Consensus consensus ->
                json.put("blocksBorne", consensus.blocksBorne()).put("asidePercent", consensus.asidePercent());
        };
    }

    private static ObjectNode write(Selection selection, ObjectNode json) {
        return json.put("wanted", selection.wanted()).put("tie", selection.tie().name());
    }

    static Ballot read(String text) {
        var json = JsonIn.parse(text);
        if (!json.text("format").equals(FORMAT)) {
            throw JsonIn.unreadable();
        }
        var quorum = json.member("quorum");
        return new Ballot(
                bilingual(json.member("question")),
                json.list(
                        "options",
                        option -> new Option(new OptionId(option.text("id")), bilingual(option.member("title")))),
                method(json.member("method")),
                json.constant("electorate", Electorate.class),
                json.constant("secrecy", Secrecy.class),
                new QuorumRule(quorum.number("least"), quorum.number("percent")));
    }

    private static Bilingual bilingual(JsonIn json) {
        return new Bilingual(json.text("ar"), json.text("en"));
    }

    private static Method method(JsonIn json) {
        return switch (json.text("kind")) {
            case "dots" -> new DotVoting(json.number("dots"), json.number("perOption"), selection(json));
            case "scoring" -> new Scoring(json.number("top"), selection(json));
            case "moscow" -> new Moscow(json.number("mostMusts"));
            case "ranking" -> new Ranking(selection(json));
            case "delphi" -> new Delphi(json.number("top"));
            case "consensus" -> new Consensus(json.number("blocksBorne"), json.number("asidePercent"));
            default -> throw JsonIn.unreadable();
        };
    }

    private static Selection selection(JsonIn json) {
        return new Selection(json.number("wanted"), json.constant("tie", TieRule.class));
    }
}
