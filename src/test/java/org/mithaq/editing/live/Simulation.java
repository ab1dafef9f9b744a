package org.mithaq.editing.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Threads, time and network of a whole installation in one thread, in an order that only the seed decides. */
final class Simulation implements Engine {

    private record Event(long at, long number, Runnable work) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final Random random;
    private long now = 1_000_000_000L;
    private long number;

    Simulation(Random random) {
        this.random = random;
    }

    Random random() {
        return random;
    }

    @Override
    public void write(Runnable work) {
        after(Duration.ofMillis(random.nextInt(6)), work);
    }

    @Override
    public void herald(Runnable work) {
        after(Duration.ofMillis(1), work);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        events.add(new Event(now + delay.toNanos(), number++, work));
    }

    @Override
    public long nanoTime() {
        return now;
    }

    /** Lets so much time go by. */
    void run(Duration span) {
        var end = now + span.toNanos();
        while (!events.isEmpty() && events.peek().at() <= end) {
            var next = events.poll();
            now = Math.max(now, next.at());
            next.work().run();
        }
        now = end;
    }
}
