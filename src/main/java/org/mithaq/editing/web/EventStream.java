package org.mithaq.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.mithaq.editing.live.Frame;
import org.springframework.web.socket.CloseStatus;

/** A response that goes on, as a wire: one event for each frame, a comment for a heartbeat. */
final class EventStream implements Wire, AsyncListener {

    private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);
    private static final byte[] DATA = "data: ".getBytes(UTF_8);
    private static final byte[] END = "\n\n".getBytes(UTF_8);

    private final AsyncContext response;
    private final Executor threads;
    /** Nothing may be written to a response once it is complete: the container uses the object again. */
    private final ReentrantLock writing = new ReentrantLock();

    private boolean complete;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Runnable whenEnded = () -> {};

    EventStream(AsyncContext response, Executor threads) {
        this.response = response;
        this.threads = threads;
        response.setTimeout(0);
        response.addListener(this);
    }

    void whenEnded(Runnable action) {
        whenEnded = action;
    }

    void begin(String line) throws IOException {
        write(("event: hello\ndata: {\"t\":\"hello\",\"line\":\"" + line + "\"}\n\n").getBytes(UTF_8));
    }

    @Override
    public void send(Frame frame) throws IOException {
        if (frame == CollabLine.HEARTBEAT) {
            write(COMMENT);
        } else {
            write(DATA, frame.utf8(), END);
        }
    }

    private void write(byte[]... parts) throws IOException {
        writing.lock();
        try {
            if (complete) {
                throw new IOException("the stream has ended");
            }
            var out = response.getResponse().getOutputStream();
            for (var part : parts) {
                out.write(part);
            }
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    /** In another thread: a write that is stuck must not hold up whoever closes. */
    @Override
    public void close(CloseStatus reason) {
        threads.execute(this::end);
    }

    private void end() {
        writing.lock();
        try {
            if (!complete) {
                complete = true;
                response.complete();
            }
        } catch (IllegalStateException containerWasFaster) {
            // it has ended, which is what was wanted
        } finally {
            writing.unlock();
        }
        tell();
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            whenEnded.run();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        writing.lock();
        complete = true;
        writing.unlock();
        tell();
    }

    /** At once: the container would write an error page into the stream. */
    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // happens once, before this listens
    }
}
