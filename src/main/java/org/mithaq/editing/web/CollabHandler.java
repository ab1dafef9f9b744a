package org.mithaq.editing.web;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mithaq.common.PersonId;
import org.mithaq.editing.live.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The connections of this node: opens, feeds and closes them, and closes those that have gone silent. */
@Component
class CollabHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CollabHandler.class);
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(60);

    private final Map<String, CollabSocket> sockets = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("collab-sender-", 0).factory());
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("collab-sweeper").factory());
    private final Rooms rooms;

    CollabHandler(Rooms rooms) {
        this.rooms = rooms;
        sweeper.scheduleWithFixedDelay(this::closeSilent, 5, 5, TimeUnit.SECONDS);
    }

    /** Messages come in pieces, so that a connection holds no large buffer and the limit is ours. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var attributes = session.getAttributes();
        var person = (PersonId) Objects.requireNonNull(attributes.get(Admission.PERSON));
        var httpSession = (String) Objects.requireNonNull(attributes.get(Admission.HTTP_SESSION));
        sockets.put(session.getId(), new CollabSocket(session, person, httpSession, rooms, senders));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var socket = sockets.get(session.getId());
        if (socket == null) {
            return;
        }
        try {
            socket.receive(message.getPayload(), message.isLast());
        } catch (RuntimeException failure) {
            LOG.error("A frame could not be served", failure);
            socket.close(CloseStatus.SERVER_ERROR);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        LOG.debug("A connection broke", broken);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = sockets.remove(session.getId());
        if (socket != null) {
            socket.gone();
        }
    }

    void signedOut(String httpSessionId) {
        sockets.values().stream()
                .filter(socket -> socket.belongsTo(httpSessionId))
                .forEach(CollabSocket::signedOut);
    }

    void renamed(String oldSessionId, String newSessionId) {
        sockets.values().forEach(socket -> socket.renameSession(oldSessionId, newSessionId));
    }

    private void closeSilent() {
        var limit = System.nanoTime() - SILENCE;
        sockets.values().stream()
                .filter(socket -> socket.isSilentSince(limit))
                .forEach(socket -> socket.close(CloseStatus.SESSION_NOT_RELIABLE));
    }

    @PreDestroy
    void stop() {
        sweeper.shutdownNow();
        senders.shutdown();
    }
}
