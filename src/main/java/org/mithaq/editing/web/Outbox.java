package org.mithaq.editing.web;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.editing.live.Frame;
import org.mithaq.editing.live.Listener;

/**
 * What one connection has yet to be sent. Whoever adds never waits; one task at a time sends. A connection that cannot keep up loses
 * what waits for it and gets the whole state of each of its texts instead.
 */
final class Outbox implements Listener {

    /** Sends one frame and returns when it is on its way. */
    interface Line {
        void send(Frame frame) throws IOException;
    }

    private record Letter(BodyId body, Frame frame) {}

    private static final int MOST_FRAMES = 1_000;
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private final Line line;
    private final Executor sender;
    private final Consumer<BodyId> wantsState;
    private final Runnable onBroken;
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private final Set<BodyId> served = new HashSet<>();
    private final Set<BodyId> behind = new HashSet<>();
    private long bytes;
    private boolean sending;
    private boolean overflowed;
    private boolean closed;
    private Runnable atEnd = () -> {};

    Outbox(Line line, Executor sender, Consumer<BodyId> wantsState, Runnable onBroken) {
        this.line = line;
        this.sender = sender;
        this.wantsState = wantsState;
        this.onBroken = onBroken;
    }

    @Override
    public void frame(BodyId body, Frame frame) {
        add(new Letter(body, frame), false);
    }

    @Override
    public void state(BodyId body, Frame frame) {
        add(new Letter(body, frame), true);
    }

    /** No more frames of a text follow. */
    synchronized void forget(BodyId body) {
        served.remove(body);
        behind.remove(body);
    }

    /** Takes no more frames, and does that when the ones before are sent. */
    void thenClose(Runnable close) {
        synchronized (this) {
            closed = true;
            atEnd = close;
            if (sending) {
                return;
            }
            sending = true;
        }
        sender.execute(this::sendAll);
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private void add(Letter letter, boolean state) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (state) {
                served.add(letter.body());
                behind.remove(letter.body());
            } else if (behind.contains(letter.body())) {
                return;
            }
            waiting.add(letter);
            bytes += letter.frame().bytes();
            if (waiting.size() > MOST_FRAMES || bytes > MOST_BYTES && waiting.size() > 1) {
                giveUpOnWhatWaits();
            }
            if (sending) {
                return;
            }
            sending = true;
        }
        sender.execute(this::sendAll);
    }

    private void giveUpOnWhatWaits() {
        waiting.clear();
        bytes = 0;
        behind.addAll(served);
        overflowed = true;
    }

    private void sendAll() {
        try {
            for (var next = take(); next != null; next = take()) {
                line.send(next.frame());
            }
            runAtEnd();
        } catch (IOException | IllegalStateException broken) {
            close();
            onBroken.run();
        }
    }

    private void runAtEnd() {
        Runnable end;
        synchronized (this) {
            end = waiting.isEmpty() ? atEnd : () -> {};
        }
        end.run();
    }

    private @Nullable Letter take() {
        Set<BodyId> lost;
        synchronized (this) {
            var next = waiting.poll();
            if (next != null) {
                bytes -= next.frame().bytes();
                return next;
            }
            sending = false;
            if (!overflowed) {
                return null;
            }
            overflowed = false;
            lost = Set.copyOf(behind);
        }
        lost.forEach(wantsState);
        return null;
    }
}
