package org.mithaq.editing.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.live.Frames;
import org.mithaq.editing.live.Gone;
import org.mithaq.editing.live.Refused;
import org.mithaq.editing.live.Rejection;
import org.mithaq.editing.live.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One connection of one signed-in person: reads its frames, holds it to the limits, and passes on what they ask for. */
final class CollabSocket {

    private static final Logger LOG = LoggerFactory.getLogger(CollabSocket.class);

    static final int MAX_FRAME = 256 * 1024;
    private static final int MAX_BODIES = 40;
    private static final int BATCHES_PER_SECOND = 40;
    private static final int FRAMES_PER_SECOND = 200;
    private static final int MALFORMED_TOLERATED = 10;
    private static final BodyId NO_BODY = new BodyId(new UUID(0, 0));
    private static final ClientFrame.Reader READER = new ClientFrame.Reader();

    private final WebSocketSession session;
    private final PersonId person;
    private volatile String httpSession;
    private final Rooms rooms;
    private final Outbox outbox;
    private final Map<BodyId, UUID> joined = new ConcurrentHashMap<>();
    private final RateLimit batches = new RateLimit(BATCHES_PER_SECOND);
    private final RateLimit frames = new RateLimit(FRAMES_PER_SECOND);
    private final StringBuilder arriving = new StringBuilder();
    private int malformed;
    private volatile long heardAt = System.nanoTime();

    CollabSocket(WebSocketSession session, PersonId person, String httpSession, Rooms rooms, Executor sender) {
        this.session = session;
        this.person = person;
        this.httpSession = httpSession;
        this.rooms = rooms;
        this.outbox = new Outbox(
                frame -> session.sendMessage(new TextMessage(frame)),
                sender,
                this::sendStateAgain,
                () -> close(CloseStatus.SESSION_NOT_RELIABLE));
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

    /** Takes a piece of a message; the last piece completes it. Called by one thread at a time. */
    void receive(String piece, boolean last) {
        heardAt = System.nanoTime();
        if (arriving.length() + piece.length() > MAX_FRAME) {
            close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        arriving.append(piece);
        if (!last) {
            return;
        }
        var text = arriving.toString();
        arriving.setLength(0);
        if (arriving.capacity() > MAX_FRAME / 8) {
            arriving.trimToSize();
        }
        if (!frames.admits()) {
            close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        try {
            handle(READER.read(text));
        } catch (ClientFrame.Malformed unreadable) {
            var body = unreadable.body();
            outbox.frame(body == null ? NO_BODY : body, Frames.refused(body, Refused.BAD_FRAME));
            if (++malformed > MALFORMED_TOLERATED) {
                close(CloseStatus.BAD_DATA);
            }
        }
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
        if (!joined.containsKey(join.body()) && joined.size() >= MAX_BODIES) {
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
        outbox.frame(batch.body(), Frames.rejected(batch.body(), batch.seq(), reason));
    }

    /** Tells the editor that its person has signed out, and closes. */
    void signedOut() {
        joined.keySet().forEach(body -> outbox.state(body, Frames.gone(body, Gone.SIGNED_OUT)));
        outbox.thenClose(() -> close(CloseStatus.POLICY_VIOLATION));
    }

    /** The connection is gone: nobody is in any room through it any more. */
    void gone() {
        outbox.close();
        joined.keySet().forEach(this::leave);
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException alreadyBroken) {
            LOG.debug("A connection was broken before it was closed", alreadyBroken);
        }
    }
}
