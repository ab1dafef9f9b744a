package org.mithaq.editing.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.Step;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** The live rooms of this node. A room opens when first asked for and closes itself when nobody was in it for a while. */
public final class Rooms {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Map<BodyId, Room> rooms = new ConcurrentHashMap<>();
    private final Backing backing;
    private final Strategies strategies;
    private volatile boolean stopped;

    Rooms(Backing backing, Strategies strategies) {
        this.backing = backing;
        this.strategies = strategies;
        tickLater();
    }

    /** Lets an editor in; the answer comes to the listener as a {@code joined} or {@code refused} frame. */
    public void join(BodyId body, UUID client, PersonId person, @Nullable Long since, Listener listener) {
        var known = strategies
                .body(body)
                .filter(found -> backing.rights().of(person, found).read());
        if (known.isEmpty() || stopped) {
            listener.state(body, Frames.refused(body, Refused.NOT_FOUND));
            return;
        }
        ask(known.get(), new Task.Join(client, person, since, listener));
    }

    public void leave(BodyId body, UUID client, Listener listener) {
        askIfLive(body, new Task.Leave(client, listener));
    }

    /** Submits a batch of somebody who joined; false when the room is gone and the editor has to join again. */
    public boolean submit(BodyId body, UUID client, Listener listener, long base, long seq, List<Step> steps) {
        return askIfLive(body, new Task.Batch(client, listener, base, seq, steps));
    }

    /** Shows where a person's caret is; without positions the person only looks on. */
    public void point(
            BodyId body,
            UUID client,
            Listener listener,
            long version,
            @Nullable Integer anchor,
            @Nullable Integer head) {
        var caret = anchor == null || head == null ? null : new Participant.Caret(version, anchor, head);
        askIfLive(body, new Task.Point(client, listener, caret));
    }

    /** Sends the whole state again to a connection that lost frames. */
    public void resync(BodyId body, UUID client, Listener listener) {
        askIfLive(body, new Task.Resync(client, listener));
    }

    void ask(Body body, Task task) {
        while (!rooms.computeIfAbsent(body.id(), id -> new Room(body, backing, this::closed))
                .ask(task)) {
            Thread.onSpinWait();
        }
    }

    private boolean askIfLive(BodyId body, Task task) {
        var room = rooms.get(body);
        return room != null && room.ask(task);
    }

    void signal(Predicate<Body> which, Task.Signal signal) {
        rooms.values().stream().filter(room -> which.test(room.body())).forEach(room -> room.ask(signal));
    }

    Optional<Text> live(BodyId body) {
        return Optional.ofNullable(rooms.get(body)).map(Room::newest);
    }

    int size() {
        return rooms.size();
    }

    private void closed(Room room) {
        rooms.remove(room.body().id(), room);
    }

    private void tickLater() {
        backing.engine().after(TICK, () -> {
            rooms.values().forEach(room -> room.ask(Task.Signal.TICK));
            if (!stopped) {
                tickLater();
            }
        });
    }

    /**
     * Sends everybody away and checkpoints every text; waits for that, but not for ever. Called while the connections still stand, so
     * that the editors learn why, and once more at the very end.
     */
    @EventListener(ContextClosedEvent.class)
    @Order(0)
    void stop() {
        stopped = true;
        var ends = rooms.values().stream().map(Room::ended).toArray(CompletableFuture<?>[]::new);
        signal(body -> true, Task.Signal.SHUTDOWN);
        try {
            CompletableFuture.allOf(ends).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.warn("Some texts were not checkpointed; they load from their logs", unfinished);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        backing.herald().flush();
    }
}
