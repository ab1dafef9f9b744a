package org.mithaq.common;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final Map<StrategyId, List<Consumer<StrategyEvent>>> screens = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
        threads.close();
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {
        void close();
    }
}
