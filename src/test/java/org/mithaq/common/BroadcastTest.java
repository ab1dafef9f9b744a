package org.mithaq.common;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private record Happened(StrategyId strategy) implements StrategyEvent {}

    private final Broadcast broadcast = new Broadcast();
    private final StrategyId strategy = StrategyId.random();
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger telling = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void stop() {
        open.countDown();
        broadcast.destroy();
    }

    @Test
    void aHallOfScreensIsToldInTurnsAndNobodyIsLeftOut() {
        for (var screen = 0; screen < 50; screen++) {
            broadcast.subscribe(strategy, event -> look());
        }

        broadcast.happened(new Happened(strategy));
        await().untilAtomic(telling, is(Broadcast.AT_ONCE));
        open.countDown();

        await().untilAtomic(told, is(50));
        assertThat(most).hasValue(Broadcast.AT_ONCE);
    }

    @Test
    void aScreenThatFailsDoesNotKeepItsTurn() {
        open.countDown();
        for (var screen = 0; screen < 2 * Broadcast.AT_ONCE; screen++) {
            broadcast.subscribe(strategy, event -> {
                throw new IllegalStateException("gone");
            });
        }
        broadcast.subscribe(strategy, event -> look());

        broadcast.happened(new Happened(strategy));

        await().untilAtomic(told, is(1));
    }

    private void look() {
        most.accumulateAndGet(telling.incrementAndGet(), Math::max);
        try {
            assertThat(open.await(10, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        telling.decrementAndGet();
        told.incrementAndGet();
    }
}
