package org.mithaq.editing.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.CollabClient;
import org.mithaq.editing.RandomSteps;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who types at random over a network that delays, repeats and breaks off. */
final class SimulatedEditor {

    private final Simulation world;
    private final Rooms rooms;
    private final PersonId person;
    private final CollabClient client;
    private final Function<Node, Optional<Step>> steps;
    private @Nullable Wire wire;
    private boolean typing = true;
    private boolean troubled = true;

    SimulatedEditor(Simulation world, Rooms rooms, BodyId body) {
        this(world, rooms, body, PersonId.random(), new RandomSteps(world.random())::next);
    }

    SimulatedEditor(Simulation world, Rooms rooms, BodyId body, PersonId person, Function<Node, Optional<Step>> steps) {
        this.world = world;
        this.rooms = rooms;
        this.person = person;
        this.client = new CollabClient(body);
        this.steps = steps;
        world.after(pause(200), this::connect);
        world.after(pause(300), this::live);
    }

    PersonId person() {
        return person;
    }

    CollabClient client() {
        return client;
    }

    /** No more typing and no more trouble: what is under way may arrive. */
    void calm() {
        typing = false;
        troubled = false;
        if (wire == null) {
            connect();
        }
    }

    private Duration pause(int upToMillis) {
        return Duration.ofMillis(world.random().nextInt(upToMillis) + 1);
    }

    private void connect() {
        if (wire == null) {
            wire = new Wire();
            client.connected(wire::toServer);
        }
    }

    private void live() {
        var chance = world.random().nextInt(100);
        if (troubled && chance < 3 && wire != null) {
            wire.cut();
            wire = null;
            client.disconnected();
            world.after(pause(400), this::connect);
        } else if (troubled && chance < 8 && client.isJoined()) {
            client.resend();
        } else if (client.isJoined()) {
            for (var i = world.random().nextInt(4); typing && i > 0; i--) {
                client.change(steps);
            }
            client.flush();
            client.point(1, 1);
        }
        world.after(pause(60), this::live);
    }

    /** One connection: both directions keep their order, and nothing arrives after it was cut. */
    private final class Wire implements Listener {

        private boolean open = true;
        private long toServerAt;
        private long toClientAt;
        private @Nullable UUID joinedAs;

        void cut() {
            open = false;
            world.after(pause(100), () -> {
                if (joinedAs != null) {
                    rooms.leave(client.body(), joinedAs, this);
                }
            });
        }

        void toServer(String frame) {
            toServerAt = Math.max(toServerAt, world.nanoTime() + pause(40).toNanos());
            world.after(Duration.ofNanos(toServerAt - world.nanoTime()), () -> {
                if (open) {
                    serve(JsonMapper.shared().readTree(frame));
                }
            });
        }

        @Override
        public void frame(BodyId body, Frame json) {
            toClientAt = Math.max(toClientAt, world.nanoTime() + pause(40).toNanos());
            world.after(Duration.ofNanos(toClientAt - world.nanoTime()), () -> {
                if (open) {
                    client.receive(json.toString());
                }
            });
        }

        @Override
        public void state(BodyId body, Frame json) {
            frame(body, json);
        }

        private void serve(JsonNode frame) {
            var body = client.body();
            switch (frame.path("t").asString()) {
                case "join" -> {
                    joinedAs = UUID.fromString(frame.path("client").asString());
                    var since =
                            frame.path("since").isNumber() ? frame.path("since").asLong() : null;
                    rooms.join(body, joinedAs, person, since, this);
                }
                case "leave" -> rooms.leave(body, joinedAs, this);
                case "presence" ->
                    rooms.point(body, joinedAs, this, frame.path("version").asLong(), 1, 1);
                case "steps" -> {
                    List<Step> batch = WireSteps.read(frame.path("steps"));
                    rooms.submit(
                            body,
                            joinedAs,
                            this,
                            frame.path("base").asLong(),
                            frame.path("seq").asLong(),
                            batch);
                }
                default -> throw new IllegalStateException(frame.toString());
            }
        }
    }
}
