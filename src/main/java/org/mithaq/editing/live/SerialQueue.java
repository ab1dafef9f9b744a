package org.mithaq.editing.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tasks done one batch at a time, in order, on a shared executor: a single writer without a thread of its own. Everything that
 * waits is taken at once. The lock guards the list only and is never held while work is done.
 */
final class SerialQueue<T> {

    /** Does tasks in order and gives back those that could not be done now; they come again, first, after a pause. */
    interface Worker<T> {
        List<T> work(List<T> tasks);
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Engine engine;
    private final Worker<T> worker;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;
    private Duration pause = FIRST_PAUSE;

    SerialQueue(Engine engine, Worker<T> worker) {
        this.engine = engine;
        this.worker = worker;
    }

    /** Adds a task; false when the queue was closed and the task will never be done. */
    boolean offer(T task) {
        synchronized (waiting) {
            if (closed) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        engine.write(this::run);
        return true;
    }

    /** Closes the queue unless tasks wait in it. */
    boolean closeWhenEmpty() {
        synchronized (waiting) {
            closed = closed || waiting.isEmpty();
            return closed;
        }
    }

    private void run() {
        List<T> taken;
        synchronized (waiting) {
            taken = new ArrayList<>(waiting);
            waiting.clear();
        }
        var undone = worker.work(taken);
        synchronized (waiting) {
            undone.reversed().forEach(waiting::addFirst);
            if (waiting.isEmpty()) {
                running = false;
                return;
            }
        }
        if (undone.isEmpty()) {
            pause = FIRST_PAUSE;
            engine.write(this::run);
        } else {
            engine.after(pause, () -> engine.write(this::run));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
