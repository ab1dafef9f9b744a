package org.mithaq.editing.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.FullFrames;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person in a room who says exactly what the test says, and keeps every frame that comes back. */
final class Seat implements Listener {

    private final Rooms rooms;
    private final BodyId body;
    private final PersonId person;
    private final UUID client;
    private final FullFrames full = new FullFrames();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();

    Seat(Rooms rooms, BodyId body, PersonId person, UUID client) {
        this.rooms = rooms;
        this.body = body;
        this.person = person;
        this.client = client;
    }

    Seat(Rooms rooms, BodyId body) {
        this(rooms, body, PersonId.random(), UUID.randomUUID());
    }

    PersonId person() {
        return person;
    }

    UUID client() {
        return client;
    }

    Seat join(@Nullable Long since) {
        rooms.join(body, client, person, since, this);
        return this;
    }

    void leave() {
        rooms.leave(body, client, this);
    }

    void submit(long base, long seq, Step... steps) {
        rooms.submit(body, client, this, base, seq, List.of(steps));
    }

    void point(long version, @Nullable Integer anchor, @Nullable Integer head) {
        rooms.point(body, client, this, version, anchor, head);
    }

    /** A step that types a text at a position. */
    static Step type(int at, String text) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(Schema.mithaq().text(text)), 0, 0));
    }

    static Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }

    @Override
    public void frame(BodyId from, Frame json) {
        frames.add(full.of(JsonMapper.shared().readTree(json.toString())));
    }

    @Override
    public void state(BodyId from, Frame json) {
        frame(from, json);
    }

    List<String> kinds() {
        return frames.stream().map(frame -> frame.path("t").asString()).toList();
    }

    private Stream<JsonNode> of(String kind) {
        return frames.stream().filter(frame -> frame.path("t").asString().equals(kind));
    }

    int count(String kind) {
        return (int) of(kind).count();
    }

    /** The newest frame of a kind. */
    JsonNode last(String kind) {
        return of(kind).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + kinds()));
    }
}
