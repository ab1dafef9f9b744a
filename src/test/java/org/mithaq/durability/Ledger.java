package org.mithaq.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mithaq.common.BodyId;
import org.mithaq.editing.CollabConnection;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.StepJson;
import tools.jackson.databind.JsonNode;

/** What the server said it had committed of one text, to be held against what it has after everything that happened to it. */
final class Ledger {

    private static final StepJson STEPS = new StepJson(Schema.mithaq());
    private static final DocumentJson DOCUMENTS = new DocumentJson(Schema.mithaq());

    private final BodyId body;
    private final Map<Long, JsonNode> committed = new TreeMap<>();

    Ledger(BodyId body) {
        this.body = body;
    }

    BodyId body() {
        return body;
    }

    int size() {
        return committed.size();
    }

    /** Notes the entries in what somebody heard; two people must never have heard different things. */
    void note(List<JsonNode> frames) {
        for (var frame : frames) {
            if (!frame.path("body").asString().equals(body.toString())) {
                continue;
            }
            var entries = frame.path("entries");
            for (var i = 0; i < entries.size(); i++) {
                var version = frame.path("version").asLong() - entries.size() + 1 + i;
                var before = committed.putIfAbsent(version, entries.get(i));
                assertThat(before == null ? entries.get(i) : before)
                        .as("version %d", version)
                        .isEqualTo(entries.get(i));
            }
        }
    }

    /** Reads the text and its log from the server, and finds everything that was said to be committed, once. */
    Node check(CollabConnection line) {
        var entries = log(line);
        for (var said : committed.entrySet()) {
            assertThat(said.getKey()).as("the log reaches as far as was said").isLessThanOrEqualTo(entries.size());
            assertThat(entries.get((int) (said.getKey() - 1)))
                    .as("version %d", said.getKey())
                    .isEqualTo(said.getValue());
        }
        var batches = new HashSet<String>();
        var replayed = Schema.mithaq().node("doc", Schema.mithaq().node("paragraph"));
        for (var entry : entries) {
            assertThat(batches.add(entry.path("client") + ":" + entry.path("seq")))
                    .as("a batch is there once")
                    .isTrue();
            for (var step : STEPS.readAll(entry.path("steps"))) {
                replayed = step.apply(replayed);
            }
        }
        replayed.check();
        assertThat(current(line)).as("the text is what its log makes").isEqualTo(replayed);
        return replayed;
    }

    /** The words of a text, each expected once. */
    static List<String> wordsOf(Node document) {
        var words = new ArrayList<String>();
        document.descendants((node, pos, parent, index) -> {
            if (node.isTextblock()) {
                Arrays.stream(node.textContent().split(" "))
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
            return !node.isTextblock();
        });
        return words;
    }

    private List<JsonNode> log(CollabConnection line) {
        var joined = join(line, "0");
        assertThat(joined.has("entries"))
                .as("the log is short enough to be sent")
                .isTrue();
        var entries = new ArrayList<JsonNode>();
        joined.path("entries").forEach(entries::add);
        assertThat(entries).hasSize(joined.path("version").asInt());
        return entries;
    }

    private Node current(CollabConnection line) {
        return DOCUMENTS.read(join(line, "null").path("doc"));
    }

    private JsonNode join(CollabConnection line, String since) {
        var before = line.frames().size();
        line.send("{\"t\":\"join\",\"v\":2,\"body\":\"%s\",\"client\":\"%s\",\"since\":%s}"
                .formatted(body, UUID.randomUUID(), since));
        var found = new JsonNode[1];
        line.await(() -> {
            var frames = line.frames();
            frames.subList(before, frames.size()).stream()
                    .filter(frame -> frame.path("t").asString().equals("joined"))
                    .forEach(frame -> found[0] = frame);
            return found[0] != null;
        });
        return found[0];
    }
}
