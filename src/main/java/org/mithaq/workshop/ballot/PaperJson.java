package org.mithaq.workshop.ballot;

import org.mithaq.workshop.ballot.Moscow.Priority;
import tools.jackson.databind.node.ObjectNode;

/** Papers as JSON: a {@code kind}, and what stands on it by option. */
final class PaperJson {

    private PaperJson() {}

    static ObjectNode write(Paper paper) {
        var json = Canonical.JSON.objectNode();
        switch (paper) {
            case Paper.Abstention ignored -> json.put("kind", "abstention");
            case Paper.Dots dots -> {
                var on = json.put("kind", "dots").putObject("on");
                dots.dots().forEach((id, count) -> on.put(id.value(), count));
            }
            case Paper.Scores scores -> {
                var on = json.put("kind", "scores").putObject("on");
                scores.scores().forEach((id, score) -> on.putObject(id.value())
                        .put("impact", score.impact())
                        .put("feasibility", score.feasibility()));
            }
            case Paper.Classes classes -> {
                var on = json.put("kind", "classes").putObject("on");
                classes.classes().forEach((id, priority) -> on.put(id.value(), priority.name()));
            }
            case Paper.Ranked ranked -> {
                var order = json.put("kind", "ranked").putArray("order");
                ranked.order().forEach(id -> order.add(id.value()));
            }
            case Paper.Ratings ratings -> {
                var on = json.put("kind", "ratings").putObject("on");
                ratings.ratings().forEach((id, rating) -> on.putObject(id.value())
                        .put("value", rating.value())
                        .put("reason", rating.reason()));
            }
            case Paper.Stands stands -> {
                var on = json.put("kind", "stands").putObject("on");
                stands.stands().forEach((id, stand) -> on.putObject(id.value())
                        .put("level", stand.level().name())
                        .put("reason", stand.reason()));
            }
        }
        return json;
    }

    static Paper read(String text) {
        var json = JsonIn.parse(text);
        return switch (json.text("kind")) {
            case "abstention" -> new Paper.Abstention();
            case "dots" -> new Paper.Dots(json.byOption("on", JsonIn::number));
            case "scores" ->
                new Paper.Scores(json.byOption(
                        "on", score -> new Paper.Score(score.number("impact"), score.number("feasibility"))));
            case "classes" -> new Paper.Classes(json.byOption("on", one -> one.constant(Priority.class)));
            case "ranked" -> new Paper.Ranked(json.list("order", one -> new OptionId(one.text())));
            case "ratings" ->
                new Paper.Ratings(
                        json.byOption("on", one -> new Paper.Rating(one.number("value"), one.text("reason"))));
            case "stands" ->
                new Paper.Stands(json.byOption(
                        "on",
                        one -> new Paper.Stand(one.constant("level", Consensus.Level.class), one.text("reason"))));
            default -> throw JsonIn.unreadable();
        };
    }
}
