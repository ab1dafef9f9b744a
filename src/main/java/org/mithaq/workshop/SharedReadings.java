package org.mithaq.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The text before the room, read once for a whole hall of phones: all of them look at each step, and see the same. What was read is good until
 * something of the strategy changes; the phones are told after that.
 */
@Component
class SharedReadings {

    /** Workshops whose text is kept; the one not asked for longest goes first. */
    static final int MOST = 50;

    private final Readings readings;
    private final Map<WorkshopId, Slot> slots = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkshopId, Slot> eldest) {
            return size() > MOST;
        }
    };

    SharedReadings(Readings readings) {
        this.readings = readings;
    }

    /** Whoever asks while another reads waits for what that one reads. */
    Optional<Plenary> open(Workshop workshop) {
        var slot = slot(workshop);
        slot.reader.lock();
        try {
            // before the reading: what changes meanwhile is read the next time
            var changes = slot.changes.get();
            var known = slot.read;
            if (known == null || slot.readAt != changes) {
                known = readings.open(workshop.id());
                slot.read = known;
                slot.readAt = changes;
            }
            return known;
        } finally {
            slot.reader.unlock();
        }
    }

    private Slot slot(Workshop workshop) {
        synchronized (slots) {
            return slots.computeIfAbsent(workshop.id(), id -> new Slot(workshop.strategy()));
        }
    }

    /** Before any screen is told. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(fallbackExecution = true)
    void happened(StrategyEvent event) {
        changed(event.strategy());
    }

    /** Somebody typed in the text that is read. */
    @EventListener
    void written(Texts.SectionChanged text) {
        changed(text.strategy());
    }

    private void changed(StrategyId strategy) {
        synchronized (slots) {
            slots.values().stream()
                    .filter(slot -> slot.strategy.equals(strategy))
                    .forEach(slot -> slot.changes.incrementAndGet());
        }
    }

    private static final class Slot {

        private final StrategyId strategy;
        private final AtomicLong changes = new AtomicLong();
        private final ReentrantLock reader = new ReentrantLock();
        private long readAt;
        private @Nullable Optional<Plenary> read;

        Slot(StrategyId strategy) {
            this.strategy = strategy;
        }
    }
}
