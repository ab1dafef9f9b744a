package org.mithaq.common;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens what happened to a strategy, after commit and never on the thread that did it: a screen that hangs must not hold up
 * the person who acts. Screens subscribe when attached and let go when detached.
 */
@Component
public class Broadcast implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    /**
     * How many screens are told at the same time: fewer than the pool has connections, so that a hall of two hundred that looks at one step waits
     * for its turn here, where nothing runs out of time, and leaves connections to those who act.
     */
    static final int AT_ONCE = 6;

    private final Map<StrategyId, List<Consumer<StrategyEvent>>> screens = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("screens-", 0).daemon().factory());

    /** Calls the screen for every event of the strategy until the returned subscription is closed. */
    public Subscription subscribe(StrategyId strategy, Consumer<StrategyEvent> screen) {
        screens.computeIfAbsent(strategy, id -> new CopyOnWriteArrayList<>()).add(screen);
        return () -> screens.computeIfPresent(strategy, (id, known) -> {
            known.remove(screen);
            return known.isEmpty() ? null : known;
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void happened(StrategyEvent event) {
        for (var screen : screens.getOrDefault(event.strategy(), List.of())) {
            threads.execute(() -> tell(screen, event));
        }
    }

    private static void tell(Consumer<StrategyEvent> screen, StrategyEvent event) {
        try {
            screen.accept(event);
        } catch (RuntimeException gone) {
            LOG.debug("a screen did not take {}", event, gone);
        }
    }

    @Override
    public void destroy() {
        // whoever still waits to be told has no server to look at any more
        threads.getQueue().clear();
        threads.close();
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {
        void close();
    }
}
