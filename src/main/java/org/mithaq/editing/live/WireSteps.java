package org.mithaq.editing.live;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.InvalidStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.StepJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Steps as lines carry them. Nearly every step types or deletes plain text: those are {@code [from, to, "text"]} or {@code [from, to]}, a
 * sixth of what prosemirror-transform writes; all others are as it writes them. Thread-safe.
 */
public final class WireSteps {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final StepJson LONG = new StepJson(SCHEMA);

    private WireSteps() {}

    /** Writes a list of steps as a JSON array. */
    public static String json(List<Step> steps) {
        var text = new StringWriter();
        try (var json = JsonMapper.shared().createGenerator(text)) {
            write(json, steps);
        }
        return text.toString();
    }

    static void write(JsonGenerator json, List<Step> steps) {
        json.writeStartArray();
        for (var step : steps) {
            if (step instanceof ReplaceStep replace && isPlain(replace)) {
                json.writeStartArray();
                json.writeNumber(replace.from());
                json.writeNumber(replace.to());
                if (replace.slice().size() > 0) {
                    json.writeString(replace.slice().content().child(0).text());
                }
                json.writeEndArray();
            } else {
                json.writeRawValue(LONG.write(step));
            }
        }
        json.writeEndArray();
    }

    private static boolean isPlain(ReplaceStep step) {
        var slice = step.slice();
        if (step.structure() || slice.openStart() > 0 || slice.openEnd() > 0) {
            return false;
        }
        return slice.size() == 0
                || slice.content().childCount() == 1
                        && slice.content().child(0).isText()
                        && slice.content().child(0).marks().isEmpty();
    }

    /** Reads a list of steps in either form; throws {@link InvalidStep} as {@link StepJson#readAll} does. */
    public static List<Step> read(JsonNode list) {
        var steps = new ArrayList<Step>(list.size());
        for (var step : list) {
            steps.add(step.isArray() ? plain(step) : LONG.read(step));
        }
        return List.copyOf(steps);
    }

    private static Step plain(JsonNode step) {
        if (step.size() < 2 || step.size() > 3) {
            throw new InvalidStep("A short step is [from, to] or [from, to, text]");
        }
        var from = position(step.get(0));
        var to = position(step.get(1));
        if (step.size() == 2) {
            return new ReplaceStep(from, to, Slice.EMPTY);
        }
        var text = step.get(2);
        if (!text.isString() || text.stringValue().isEmpty()) {
            throw new InvalidStep("A short step inserts text");
        }
        return new ReplaceStep(from, to, new Slice(Fragment.of(SCHEMA.text(text.stringValue())), 0, 0));
    }

    private static int position(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new InvalidStep("A position is a whole number");
        }
        return value.intValue();
    }
}
