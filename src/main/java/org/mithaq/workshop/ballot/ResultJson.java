package org.mithaq.workshop.ballot;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON: the snapshot that is kept, hashed and exported. */
final class ResultJson {

    private static final String FORMAT = "mithaq-result-1";

    private ResultJson() {}

    static ObjectNode write(Result result) {
        var json = Canonical.JSON.objectNode();
        json.put("format", FORMAT)
                .put("ballot", result.ballot().hash())
                .put("papers", result.papers())
                .put("method", result.ballot().method().code())
                .put("eligible", result.eligible())
                .put("voted", result.voted())
                .put("abstained", result.abstained())
                .put("quorumNeeded", result.ballot().quorum().needed(result.eligible()))
                .put("quorate", result.isQuorate());
        var rows = json.putArray("rows");
        switch (result.outcome()) {
            case Outcome.Dots dots ->
                dots.rows()
                        .forEach(row ->
                                row(rows, row.option()).put("dots", row.dots()).put("voters", row.voters()));
            case Outcome.Scores scores ->
                scores.rows().forEach(row -> {
                    var one = row(rows, row.option()).put("product", row.product());
                    one.set("impact", spread(row.impact()));
                    one.set("feasibility", spread(row.feasibility()));
                });
            case Outcome.Classes classes ->
                classes.rows().forEach(row -> {
                    var one = row(rows, row.option());
                    counts(one, row.counts());
                    one.put("priority", row.priority().map(Enum::name).orElse(null));
                });
            case Outcome.Ranks ranks ->
                ranks.rows()
                        .forEach(row -> numbers(
                                row(rows, row.option())
                                        .put("named", row.named())
                                        .put("firsts", row.firsts())
                                        .put("points", row.points())
                                        .putArray("before"),
                                row.before()));
            case Outcome.Estimates estimates -> estimates.rows().forEach(row -> estimate(row(rows, row.option()), row));
            case Outcome.Stands stands ->
                stands.rows().forEach(row -> {
                    var one = row(rows, row.option());
                    counts(one, row.counts());
                    one.put("verdict", row.verdict().map(Enum::name).orElse(null));
                    var reasons = one.putArray("reasons");
                    row.reasons().forEach(voiced -> reasons.addObject()
                            .put("level", voiced.level().name())
                            .put("reason", voiced.reason()));
                });
        }
        result.outcome().standings().ifPresent(standings -> json.set("standings", standings(standings)));
        return json;
    }

    private static ObjectNode row(ArrayNode rows, OptionId id) {
        return rows.addObject().put("option", id.value());
    }

    private static void counts(ObjectNode row, Map<? extends Enum<?>, Integer> counts) {
        var json = row.putObject("counts");
        counts.forEach((key, count) -> json.put(key.name(), count));
    }

    private static void numbers(ArrayNode array, List<Integer> numbers) {
        numbers.forEach(array::add);
    }

    private static ObjectNode spread(Spread spread) {
        var json = Canonical.JSON
                .objectNode()
                .put("count", spread.count())
                .put("least", spread.least())
                .put("lower", spread.lower())
                .put("median", spread.median())
                .put("upper", spread.upper())
                .put("greatest", spread.greatest());
        numbers(json.putArray("counts"), spread.counts());
        return json;
    }

    private static void estimate(ObjectNode json, Outcome.EstimateRow row) {
        json.set("first", spread(row.first()));
        reasons(json.putArray("firstReasons"), row.firstReasons());
        row.second().ifPresent(second -> json.set("second", spread(second)));
        reasons(json.putArray("secondReasons"), row.secondReasons());
        json.put("convergence", row.convergence().orElse(null));
    }

    private static void reasons(ArrayNode array, List<Outcome.Because> reasons) {
        reasons.forEach(one -> array.addObject().put("value", one.value()).put("reason", one.reason()));
    }

    private static ObjectNode standings(Standings standings) {
        var json = Canonical.JSON.objectNode().put("wanted", standings.wanted());
        var places = json.putArray("places");
        standings.places().forEach(place -> places.addObject()
                .put("option", place.option().value())
                .put("place", place.place())
                .put("chosen", place.chosen()));
        standings.tie().ifPresent(tie -> {
            var one = json.putObject("tie")
                    .put("free", tie.free())
                    .put("rule", tie.rule().name());
            ids(one.putArray("options"), tie.options());
            ids(one.putArray("taken"), tie.taken());
        });
        return json;
    }

    private static void ids(ArrayNode array, List<OptionId> ids) {
        ids.forEach(id -> array.add(id.value()));
    }
}
