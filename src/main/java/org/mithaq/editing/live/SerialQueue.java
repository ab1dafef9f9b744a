package org.mithaq.editing.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

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
    private final Supplier<Duration> rest;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;
    private Duration pause = FIRST_PAUSE;
    private volatile long notBefore;

    /** @param rest asked after each round how long to gather before the next one */
    SerialQueue(Engine engine, Worker<T> worker, Supplier<Duration> rest) {
        this.engine = engine;
        this.worker = worker;
        this.rest = rest;
        this.notBefore = engine.nanoTime();
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
        runWhenRested();
        return true;
    }

    /** Closes the queue unless tasks wait in it. */
    boolean closeWhenEmpty() {
        synchronized (waiting) {
            closed = closed || waiting.isEmpty();
            return closed;
        }
    }

    private void runWhenRested() {
        var left = notBefore - engine.nanoTime();
        if (left > 0) {
            engine.after(Duration.ofNanos(left), () -> engine.write(this::run));
        } else {
            engine.write(this::run);
        }
    }

    private void run() {
        List<T> taken;
        synchronized (waiting) {
            taken = new ArrayList<>(waiting);
            waiting.clear();
        }
        var undone = worker.work(taken);
        notBefore = engine.nanoTime() + rest.get().toNanos();
        synchronized (waiting) {
            undone.reversed().forEach(waiting::addFirst);
            if (waiting.isEmpty()) {
                running = false;
                return;
            }
        }
        if (undone.isEmpty()) {
            pause = FIRST_PAUSE;
            runWhenRested();
        } else {
            engine.after(pause, () -> engine.write(this::run));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
