package org.mithaq.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.editing.live.WireSteps;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Mapping;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;
import org.mithaq.prose.StepJson;
import org.mithaq.prose.StepMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The client half of docs/protocol.md without a screen, for one text: undoes its unconfirmed steps, applies what was committed, drops
 * its own and puts the rest on top. Not safe for use by several threads at once.
 */
public final class CollabClient {

    /** The way to the server. */
    @FunctionalInterface
    public interface Line {
        void send(String frame);
    }

    private record Own(Step step, Step inverted, @Nullable Integer index) {}

    private record Batch(long seq, long base, List<Step> steps) {}

    private static final StepJson STEPS = new StepJson(Schema.mithaq());
    private static final DocumentJson DOCUMENTS = new DocumentJson(Schema.mithaq());
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BodyId body;
    private final FullFrames full = new FullFrames();
    private UUID client = UUID.randomUUID();
    private @Nullable Line line;
    private @Nullable Node document;
    private long version;
    private List<Own> unconfirmed = List.of();
    private @Nullable Batch inFlight;
    private long nextSeq = 1;
    private boolean joined;
    private boolean mayEdit;
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();
    private final List<JsonNode> anchors = new ArrayList<>();
    private final List<JsonNode> people = new ArrayList<>();
    private @Nullable String stopped;

    public CollabClient(BodyId body) {
        this.body = body;
    }

    public BodyId body() {
        return body;
    }

    /** The name under which the present batches stand in the log. */
    public UUID client() {
        return client;
    }

    /** The text as this person sees it. */
    public Node document() {
        return Objects.requireNonNull(document, "not joined yet");
    }

    public long version() {
        return version;
    }

    public boolean isJoined() {
        return joined;
    }

    public boolean mayEdit() {
        return mayEdit;
    }

    /** Whether everything typed here is committed. */
    public boolean isSettled() {
        return joined && unconfirmed.isEmpty() && inFlight == null;
    }

    /** The batches found committed, as {@code client:seq}. */
    public List<String> acknowledged() {
        return acknowledged;
    }

    public List<String> rejections() {
        return rejections;
    }

    /** The anchors as last sent. */
    public List<JsonNode> anchors() {
        return anchors;
    }

    /** The people present as last sent. */
    public List<JsonNode> people() {
        return people;
    }

    /** Why the server stopped serving, if it did. */
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Has a line to the server again: joins with what it holds. */
    public void connected(Line open) {
        line = open;
        join(document == null ? null : version);
    }

    public void disconnected() {
        line = null;
        joined = false;
    }

    /** Changes the text here; sent with the next {@link #flush()}. Steps that do not apply are left out. */
    public boolean change(Function<Node, Optional<Step>> wish) {
        var step = wish.apply(document());
        if (!joined || !mayEdit || step.isEmpty()) {
            return false;
        }
        try {
            var own = new Own(step.get(), step.get().invert(document()), null);
            document = step.get().apply(document());
            unconfirmed = append(unconfirmed, own);
            return true;
        } catch (InvalidContent doesNotFit) {
            return false;
        }
    }

    /** Sends what waits, unless a batch is under way. */
    public void flush() {
        if (!joined || inFlight != null || unconfirmed.isEmpty()) {
            return;
        }
        unconfirmed = IntStream.range(0, unconfirmed.size())
                .mapToObj(i ->
                        new Own(unconfirmed.get(i).step(), unconfirmed.get(i).inverted(), i))
                .toList();
        inFlight = new Batch(
                nextSeq++, version, unconfirmed.stream().map(Own::step).toList());
        resend();
    }

    /** Sends the batch under way again, as after a lost connection. */
    public void resend() {
        if (inFlight == null) {
            return;
        }
        var frame = frame("steps").put("base", inFlight.base()).put("seq", inFlight.seq());
        send(frame.set("steps", JSON.readTree(WireSteps.json(inFlight.steps()))));
    }

    public void point(@Nullable Integer anchor, @Nullable Integer head) {
        send(frame("presence").put("version", version).put("anchor", anchor).put("head", head));
    }

    public void leave() {
        send(frame("leave"));
        joined = false;
    }

    /** Takes a frame of the server. */
    public void receive(String text) {
        var frame = full.of(JSON.readTree(text));
        switch (frame.path("t").asString()) {
            case "joined" -> onJoined(frame);
            case "entries" -> onEntries(frame);
            case "anchors" -> replace(anchors, frame.path("anchors"));
            case "presence" -> replace(people, frame.path("people"));
            case "rights" -> mayEdit = mayChange(frame.path("may"));
            case "rejected" -> onRejected(frame);
            case "refused", "gone" -> {
                stopped = frame.path("reason").asString();
                joined = false;
            }
            default -> {}
        }
    }

    private static boolean mayChange(JsonNode may) {
        return may.path("edit").asBoolean() || may.path("suggest").asBoolean();
    }

    private void join(@Nullable Long since) {
        joined = false;
        send(frame("join").put("v", 2).put("client", client.toString()).put("since", since));
    }

    private void onJoined(JsonNode frame) {
        stopped = null;
        mayEdit = mayChange(frame.path("may"));
        replace(anchors, frame.path("anchors"));
        replace(people, frame.path("people"));
        if (frame.has("doc")) {
            document = DOCUMENTS.read(frame.path("doc"));
            version = frame.path("version").asLong();
            if (inFlight != null || !unconfirmed.isEmpty()) {
                unconfirmed = List.of();
                inFlight = null;
                rename();
                return;
            }
            joined = true;
        } else {
            joined = true;
            onEntries(frame);
            resend();
        }
    }

    /** Joins under a new name, so that nothing still under way from the old one can be taken for something sent later. */
    private void rename() {
        send(frame("leave"));
        client = UUID.randomUUID();
        nextSeq = 1;
        join(version);
    }

    private void onRejected(JsonNode frame) {
        if (inFlight == null || frame.path("seq").asLong() != inFlight.seq()) {
            return;
        }
        rejections.add(frame.path("reason").asString());
        // What was refused is still in it: only the server's document will do, also when the line breaks before it
        // comes
        document = null;
        unconfirmed = List.of();
        inFlight = null;
        send(frame("leave"));
        client = UUID.randomUUID();
        nextSeq = 1;
        join(null);
    }

    private void onEntries(JsonNode frame) {
        if (!joined) {
            return;
        }
        var entries = new ArrayList<JsonNode>();
        frame.path("entries").forEach(entries::add);
        var until = frame.path("version").asLong();
        var first = until - entries.size();
        if (first > version) {
            join(version);
            return;
        }
        if (until > version) {
            adopt(entries.subList((int) (version - first), entries.size()), until);
        }
    }

    private void adopt(List<JsonNode> entries, long until) {
        var mapping = new Mapping();
        var undone = unconfirmed.size();
        for (var own : unconfirmed.reversed()) {
            document = own.inverted().apply(document());
            mapping.appendMap(own.inverted().getMap());
        }
        for (var entry : entries) {
            apply(entry, mapping, undone);
        }
        version = until;
        var kept = new ArrayList<Own>();
        for (var i = 0; i < undone; i++) {
            var own = unconfirmed.get(i);
            if (own.index() == null || inFlight != null) {
                reapply(own, undone - 1 - i, mapping).ifPresent(kept::add);
            }
        }
        unconfirmed = List.copyOf(kept);
    }

    private void apply(JsonNode entry, Mapping mapping, int undone) {
        var seq = entry.path("seq").asLong();
        var own = inFlight != null
                && client.toString().equals(entry.path("client").asString())
                && seq == inFlight.seq();
        var dropped = new HashSet<Integer>();
        entry.path("dropped").forEach(index -> dropped.add(index.asInt()));
        var kept = IntStream.range(0, own ? inFlight.steps().size() : 0)
                .filter(i -> !dropped.contains(i))
                .boxed()
                .toList();
        var steps = STEPS.readAll(entry.path("steps"));
        for (var i = 0; i < steps.size(); i++) {
            document = steps.get(i).apply(document());
            StepMap map = steps.get(i).getMap();
            var at = own ? indexOf(kept.get(i)) : -1;
            if (at >= 0) {
                mapping.appendMap(map, undone - 1 - at);
            } else {
                mapping.appendMap(map);
            }
        }
        if (own) {
            acknowledged.add(client + ":" + seq);
            inFlight = null;
        }
    }

    private int indexOf(Integer index) {
        return IntStream.range(0, unconfirmed.size())
                .filter(i -> index.equals(unconfirmed.get(i).index()))
                .findFirst()
                .orElse(-1);
    }

    private Optional<Own> reapply(Own own, int undo, Mapping mapping) {
        var mapped = own.step().map(mapping.slice(undo + 1));
        if (mapped.isEmpty()) {
            return Optional.empty();
        }
        try {
            var inverted = mapped.get().invert(document());
            document = mapped.get().apply(document());
            mapping.appendMap(mapped.get().getMap(), undo);
            return Optional.of(new Own(mapped.get(), inverted, own.index()));
        } catch (InvalidContent doesNotFitAnyMore) {
            return Optional.empty();
        }
    }

    private ObjectNode frame(String type) {
        return JSON.createObjectNode().put("t", type).put("body", body.toString());
    }

    private void send(JsonNode frame) {
        if (line != null) {
            line.send(JSON.writeValueAsString(frame));
        }
    }

    private static void replace(List<JsonNode> target, JsonNode values) {
        target.clear();
        values.forEach(target::add);
    }

    private static <T> List<T> append(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
