package org.mithaq.editing.live;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.springframework.stereotype.Component;

/** The threads of the editing room: a few for the writers of all rooms, a few for telling other rooms, one that keeps time. */
@Component
class Engine {

    private static final int WRITERS = Math.clamp(Runtime.getRuntime().availableProcessors() * 2L, 4, 8);

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, named("room-writer"));
    private final ExecutorService heralds = Executors.newFixedThreadPool(2, named("room-herald"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("room-timer"));

    Executor writers() {
        return writers;
    }

    Executor heralds() {
        return heralds;
    }

    /** Only for handing work to one of the others. */
    ScheduledExecutorService timer() {
        return timer;
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
