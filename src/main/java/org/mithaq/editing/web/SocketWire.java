package org.mithaq.editing.web;

import java.io.IOException;
import java.util.function.Consumer;
import org.mithaq.editing.live.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A WebSocket as a wire. It sends binary messages: a text message would be encoded anew for each socket. Its own messages come in pieces, so that a line holds no large buffer and the limit is ours.
 */
final class SocketWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);

    private final WebSocketSession session;
    private final StringBuilder arriving = new StringBuilder();

    SocketWire(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void send(Frame frame) throws IOException {
        if (frame != CollabLine.HEARTBEAT) {
            session.sendMessage(new BinaryMessage(frame.utf8()));
        }
    }

    /** Takes a piece of a message; the last one completes it. A message is never kept longer than one character over the limit. */
    void arrived(TextMessage piece, Consumer<String> whole) {
        var left = Limits.MAX_FRAME + 1 - arriving.length();
        var text = piece.getPayload();
        arriving.append(text, 0, Math.min(text.length(), left));
        if (!piece.isLast() && arriving.length() <= Limits.MAX_FRAME) {
            return;
        }
        var complete = arriving.toString();
        arriving.setLength(0);
        if (arriving.capacity() > Limits.MAX_FRAME / 8) {
            arriving.trimToSize();
        }
        whole.accept(complete);
    }

    @Override
    public void close(CloseStatus reason) {
        try {
            session.close(reason);
        } catch (IOException | IllegalStateException alreadyBroken) {
            LOG.debug("A connection was broken before it was closed", alreadyBroken);
        }
    }
}
