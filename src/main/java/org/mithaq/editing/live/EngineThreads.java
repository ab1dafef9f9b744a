package org.mithaq.editing.live;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Some threads for the writers of all rooms, two for telling other rooms, one that keeps time. */
@Component
final class EngineThreads implements Engine {

    /** Far more than processors: a writer mostly waits for the commit that it shares with the others, and each of them has one text in it. */
    private static final int WRITERS = 32;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, named("room-writer"));
    private final ExecutorService heralds = Executors.newFixedThreadPool(2, named("room-herald"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("room-timer"));

    @Override
    public void write(Runnable work) {
        writers.execute(work);
    }

    @Override
    public void herald(Runnable work) {
        heralds.execute(work);
    }

    @Override
    public void after(Duration delay, Runnable handover) {
        if (!timer.isShutdown()) {
            timer.schedule(handover, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        writers.shutdown();
        heralds.shutdown();
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    }
}
