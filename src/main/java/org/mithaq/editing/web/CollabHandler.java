package org.mithaq.editing.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.common.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Lines over WebSockets. */
@Component
class CollabHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CollabHandler.class);

    private record Socket(SocketWire wire, CollabLine line) {}

    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private final Lines lines;

    CollabHandler(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var attributes = session.getAttributes();
        var person = (PersonId) Objects.requireNonNull(attributes.get(Admission.PERSON));
        var httpSession = (String) Objects.requireNonNull(attributes.get(Admission.HTTP_SESSION));
        var wire = new SocketWire(session);
        sockets.put(session.getId(), new Socket(wire, lines.open(wire, person, httpSession)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var socket = sockets.get(session.getId());
        if (socket != null) {
            socket.line().heard();
            socket.wire().arrived(message, frame -> lines.receive(socket.line(), frame));
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
            lines.ended(socket.line());
        }
    }
}
