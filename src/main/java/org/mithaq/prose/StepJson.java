package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes steps in the JSON of prosemirror-transform. Reading refuses unknown kinds, positions that are not whole
 * numbers or out of order, and nodes or marks that do not follow the schema; it throws {@link InvalidStep}. Thread-safe.
 */
public final class StepJson {

    private final DocumentJson documents;
    private final JsonMapper mapper = JsonMapper.shared();

    public StepJson(Schema schema) {
        this.documents = new DocumentJson(schema);
    }

    public Step read(String json) {
        try {
            return read(mapper.readTree(json));
        } catch (JacksonException malformed) {
            throw new InvalidStep("Not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    public Step read(JsonNode json) {
        return Steps.attempt(() -> readStep(json));
    }

    /** Reads a list of steps. */
    public List<Step> readAll(JsonNode json) {
        if (!json.isArray()) {
            throw new InvalidStep("Steps are not a list");
        }
        List<Step> steps = new ArrayList<>(json.size());
        json.forEach(step -> steps.add(read(step)));
        return List.copyOf(steps);
    }

    public String write(Step step) {
        return JsonText.of(toJson(step));
    }

    /** Writes a list of steps as a JSON array. */
    public String writeAll(List<Step> steps) {
        ArrayNode json = mapper.createArrayNode();
        steps.forEach(step -> json.add(toJson(step)));
        return JsonText.of(json);
    }

    public ObjectNode toJson(Step step) {
        ObjectNode json = mapper.createObjectNode();
        return switch (step) {
            case ReplaceStep replace ->
                withSlice(
                        json.put("stepType", "replace")
                                .put("from", replace.from())
                                .put("to", replace.to()),
                        replace.slice(),
                        replace.structure());
            case ReplaceAroundStep around ->
                withSlice(
                        json.put("stepType", "replaceAround")
                                .put("from", around.from())
                                .put("to", around.to())
                                .put("gapFrom", around.gapFrom())
                                .put("gapTo", around.gapTo())
                                .put("insert", around.insert()),
                        around.slice(),
                        around.structure());
            case AddMarkStep add -> withMark(json.put("stepType", "addMark"), add.mark(), add.from(), add.to());
            case RemoveMarkStep remove ->
                withMark(json.put("stepType", "removeMark"), remove.mark(), remove.from(), remove.to());
            case MarkSetStep set -> {
                ArrayNode steps = json.put("stepType", "markSet").putArray("steps");
                set.steps().forEach(part -> steps.add(toJson(part)));
                yield json;
            }
            case AddNodeMarkStep add ->
                json.put("stepType", "addNodeMark").put("pos", add.pos()).set("mark", documents.toJson(add.mark()));
            case RemoveNodeMarkStep remove ->
                json.put("stepType", "removeNodeMark")
                        .put("pos", remove.pos())
                        .set("mark", documents.toJson(remove.mark()));
            case AttrStep attr ->
                json.put("stepType", "attr")
                        .put("pos", attr.pos())
                        .put("attr", attr.attr())
                        .set("value", JsonText.tree(attr.value()));
            case DocAttrStep attr ->
                json.put("stepType", "docAttr").put("attr", attr.attr()).set("value", JsonText.tree(attr.value()));
        };
    }

    private ObjectNode withMark(ObjectNode json, Mark mark, int from, int to) {
        json.set("mark", documents.toJson(mark));
        return json.put("from", from).put("to", to);
    }

    private ObjectNode withSlice(ObjectNode json, Slice slice, boolean structure) {
        if (slice.size() > 0) {
            ObjectNode target = json.putObject("slice");
            target.set("content", documents.toJson(slice.content()));
            if (slice.openStart() > 0) {
                target.put("openStart", slice.openStart());
            }
            if (slice.openEnd() > 0) {
                target.put("openEnd", slice.openEnd());
            }
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }

    private Step readStep(JsonNode json) {
        String type = json.isObject() ? text(json, "stepType") : "";
        return switch (type) {
            case "replace" -> new ReplaceStep(number(json, "from"), number(json, "to"), slice(json), structure(json));
            case "replaceAround" ->
                new ReplaceAroundStep(
                        number(json, "from"),
                        number(json, "to"),
                        number(json, "gapFrom"),
                        number(json, "gapTo"),
                        slice(json),
                        number(json, "insert"),
                        structure(json));
            case "addMark" -> new AddMarkStep(number(json, "from"), number(json, "to"), mark(json));
            case "removeMark" -> new RemoveMarkStep(number(json, "from"), number(json, "to"), mark(json));
            case "markSet" -> markSet(json.get("steps"));
            case "addNodeMark" -> new AddNodeMarkStep(number(json, "pos"), mark(json));
            case "removeNodeMark" -> new RemoveNodeMarkStep(number(json, "pos"), mark(json));
            case "attr" -> new AttrStep(number(json, "pos"), text(json, "attr"), value(json));
            case "docAttr" -> new DocAttrStep(text(json, "attr"), value(json));
            default -> throw new InvalidStep("No step type '" + type + "'");
        };
    }

    private Step markSet(@Nullable JsonNode json) {
        if (json == null || !json.isArray()) {
            throw new InvalidStep("A mark set has no list of steps");
        }
        List<Step> steps = new ArrayList<>(json.size());
        for (JsonNode part : json) {
            String type = part.isObject() ? text(part, "stepType") : "";
            if (!type.equals("addMark") && !type.equals("removeMark")) {
                throw new InvalidStep("A mark set holds mark steps only");
            }
            steps.add(readStep(part));
        }
        return new MarkSetStep(steps);
    }

    private Slice slice(JsonNode json) {
        JsonNode slice = json.get("slice");
        if (slice == null || slice.isNull()) {
            return Slice.EMPTY;
        }
        if (!slice.isObject()) {
            throw new InvalidStep("A slice is not an object");
        }
        int openStart = slice.has("openStart") ? number(slice, "openStart") : 0;
        int openEnd = slice.has("openEnd") ? number(slice, "openEnd") : 0;
        return new Slice(documents.readFragment(slice.get("content"), 1), openStart, openEnd);
    }

    private Mark mark(JsonNode json) {
        return documents.readMark(json.get("mark"));
    }

    private static @Nullable Object value(JsonNode json) {
        JsonNode value = json.get("value");
        if (value == null) {
            throw new InvalidStep("An attribute step has no value");
        }
        return AttributeValues.read(value);
    }

    private static boolean structure(JsonNode json) {
        JsonNode structure = json.get("structure");
        if (structure != null && !structure.isBoolean()) {
            throw new InvalidStep("'structure' is not a truth value");
        }
        return structure != null && structure.booleanValue();
    }

    private static int number(JsonNode json, String key) {
        JsonNode value = json.get(key);
        double number = value != null && value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number != (int) number) {
            throw new InvalidStep("'" + key + "' is not a position");
        }
        return (int) number;
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null || !value.isString()) {
            throw new InvalidStep("'" + key + "' is not text");
        }
        return Objects.requireNonNull(value.stringValue());
    }
}
