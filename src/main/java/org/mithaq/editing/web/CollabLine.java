package org.mithaq.editing.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.live.Frame;
import org.mithaq.editing.live.Frames;
import org.mithaq.editing.live.Gone;
import org.mithaq.editing.live.RefusalLog;
import org.mithaq.editing.live.Refused;
import org.mithaq.editing.live.Rejection;
import org.mithaq.editing.live.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/** One line of one signed-in person, whatever carries it: reads its frames, holds it to the limits, and passes on what they ask for. */
final class CollabLine {

    private static final Logger LOG = LoggerFactory.getLogger(CollabLine.class);

    /** Sent by wires that must not fall silent; no frame of the protocol. */
    static final Frame HEARTBEAT = new Frame("");

    private static final int MALFORMED_TOLERATED = 10;
    private static final BodyId NO_BODY = new BodyId(new UUID(0, 0));
    private static final ClientFrame.Reader READER = new ClientFrame.Reader();

    private final String id = UUID.randomUUID().toString();
    private final Wire wire;
    private final PersonId person;
    private volatile String httpSession;
    private final Rooms rooms;
    private final Limits limits;
    private final Outbox outbox;
    private final Map<BodyId, UUID> joined = new ConcurrentHashMap<>();
    private final RateLimit batches;
    private final RateLimit frames;
    private final RefusalLog refusals = new RefusalLog(LOG, System::nanoTime);
    private int malformed;
    private volatile long heardAt = System.nanoTime();

    CollabLine(Wire wire, PersonId person, String httpSession, Rooms rooms, Limits limits, Executor sender) {
        this.wire = wire;
        this.person = person;
        this.httpSession = httpSession;
        this.rooms = rooms;
        this.limits = limits;
        this.batches = new RateLimit(limits.batchesPerSecond());
        this.frames = new RateLimit(limits.framesPerSecond());
        this.outbox =
                new Outbox(wire::send, sender, this::sendStateAgain, () -> close(CloseStatus.SESSION_NOT_RELIABLE));
    }

    /** Nobody can guess it. */
    String id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    boolean belongsTo(String httpSessionId) {
        return httpSession.equals(httpSessionId);
    }

    void renameSession(String oldId, String newId) {
        if (belongsTo(oldId)) {
            httpSession = newId;
        }
    }

    boolean isSilentSince(long nanoTime) {
        return heardAt - nanoTime < 0;
    }

    /** Tells the other end that the line is still there. */
    void beat() {
        outbox.frame(NO_BODY, HEARTBEAT);
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** Takes a frame. Called by one thread at a time. */
    void receive(String text) {
        heard();
        if (text.length() > Limits.MAX_FRAME) {
            refuse("a frame of " + text.length() + " characters", CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        if (!frames.admits()) {
            refuse("more frames than it may send", CloseStatus.POLICY_VIOLATION);
            return;
        }
        try {
            handle(READER.read(text));
        } catch (ClientFrame.Malformed unreadable) {
            var body = unreadable.body();
            outbox.frame(body == null ? NO_BODY : body, Frames.refused(body, unreadable.reason()));
            if (++malformed > MALFORMED_TOLERATED) {
                refuse("frames that cannot be read", CloseStatus.BAD_DATA);
            }
        }
    }

    /** Closes a line that does what no editor of ours does. */
    void refuse(String what, CloseStatus status) {
        LOG.warn("A line of {} was closed: {}", person, what);
        close(status);
    }

    private void handle(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Join join -> join(join);
            case ClientFrame.Steps steps -> submit(steps);
            case ClientFrame.Presence at -> {
                var client = joined.get(at.body());
                if (client != null) {
                    rooms.point(at.body(), client, outbox, at.version(), at.anchor(), at.head());
                }
            }
            case ClientFrame.Leave leave -> leave(leave.body());
            case ClientFrame.Ping ping -> outbox.state(NO_BODY, Frames.PONG);
        }
    }

    private void join(ClientFrame.Join join) {
        if (!joined.containsKey(join.body()) && joined.size() >= limits.bodies()) {
            refusals.refused(person, join.body(), Refused.TOO_MANY.name());
            outbox.state(join.body(), Frames.refused(join.body(), Refused.TOO_MANY));
            return;
        }
        var before = joined.put(join.body(), join.client());
        if (before != null && !before.equals(join.client())) {
            rooms.leave(join.body(), before, outbox);
        }
        rooms.join(join.body(), join.client(), person, join.since(), outbox);
    }

    private void submit(ClientFrame.Steps batch) {
        if (!batches.admits()) {
            reject(batch, Rejection.TOO_FAST);
            return;
        }
        if (batch.steps() == null) {
            reject(batch, Rejection.INVALID);
            return;
        }
        var client = joined.get(batch.body());
        if (client == null || !rooms.submit(batch.body(), client, outbox, batch.base(), batch.seq(), batch.steps())) {
            reject(batch, Rejection.NOT_ALLOWED);
        }
    }

    private void leave(BodyId body) {
        var client = joined.remove(body);
        if (client != null) {
            rooms.leave(body, client, outbox);
            outbox.forget(body);
        }
    }

    private void sendStateAgain(BodyId body) {
        var client = joined.get(body);
        if (client != null) {
            rooms.resync(body, client, outbox);
        }
    }

    private void reject(ClientFrame.Steps batch, Rejection reason) {
        refusals.refused(person, batch.body(), reason.name());
        outbox.frame(batch.body(), Frames.rejected(batch.body(), batch.seq(), reason));
    }

    /** Tells the editor that its person has signed out, and closes. */
    void signedOut() {
        joined.keySet().forEach(body -> outbox.state(body, Frames.gone(body, Gone.SIGNED_OUT)));
        outbox.thenClose(() -> close(CloseStatus.POLICY_VIOLATION));
    }

    /** The server stops; what it has said before is still sent. */
    void closeWhenSent() {
        outbox.thenClose(() -> close(CloseStatus.GOING_AWAY));
    }

    /** The connection is gone: nobody is in any room through it any more. */
    void gone() {
        outbox.close();
        joined.keySet().forEach(this::leave);
    }

    void close(CloseStatus status) {
        wire.close(status);
    }
}
