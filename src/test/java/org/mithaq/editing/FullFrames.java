package org.mithaq.editing;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.editing.live.WireSteps;
import org.mithaq.prose.Schema;
import org.mithaq.prose.StepJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the short parts of one body's frames out: every entry names its writer, every step is as prosemirror-transform writes it. */
public final class FullFrames {

    private static final StepJson STEPS = new StepJson(Schema.mithaq());
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Integer, JsonNode> writers = new HashMap<>();

    /** @throws IllegalStateException when an entry is by a number that nobody introduced */
    public JsonNode of(JsonNode frame) {
        if (frame.path("t").asString("").equals("joined")) {
            writers.clear();
            frame.path("writers").forEach(this::learn);
        }
        frame.path("entries").forEach(entry -> complete((ObjectNode) entry));
        return frame;
    }

    private void learn(JsonNode writer) {
        writers.put(writer.path("by").asInt(), writer);
    }

    private void complete(ObjectNode entry) {
        if (entry.has("by") && entry.has("client")) {
            learn(entry.deepCopy());
        } else if (entry.has("by")) {
            var writer = writers.get(entry.path("by").asInt());
            if (writer == null) {
                throw new IllegalStateException("Nobody introduced " + entry);
            }
            for (var field : new String[] {"client", "author", "name"}) {
                entry.set(field, writer.path(field));
            }
        }
        entry.remove("by");
        entry.set("steps", JSON.readTree(STEPS.writeAll(WireSteps.read(entry.path("steps")))));
        if (!entry.has("dropped")) {
            entry.putArray("dropped");
        }
    }
}
