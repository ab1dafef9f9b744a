package org.mithaq.editing.web;

import java.io.IOException;
import org.mithaq.editing.live.Frame;
import org.springframework.web.socket.CloseStatus;

/** What carries the frames of a line to its editor: a socket, or a stream of events. */
interface Wire {

    /** Sends one frame and returns when it is on its way; called by one thread at a time. */
    void send(Frame frame) throws IOException;

    /** Ends it, if it has not ended; the reason reaches the editor only where the wire can carry one. */
    void close(CloseStatus reason);
}
