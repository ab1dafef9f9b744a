package org.mithaq.editing.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.mithaq.strategy.Body;

/**
 * Notices that what was submitted to a room does not get stored, and tells everybody in it at once: because the database refuses, or
 * because nothing at all has come back for a while. Tells them again when it is over. Safe for use by many threads.
 */
final class StorageWatch {

    private final Body body;
    private final RoomPeople people;
    private final Engine engine;
    private final Times times;
    private final AtomicLong submitted = new AtomicLong();
    private final AtomicLong settled = new AtomicLong();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicBoolean troubled = new AtomicBoolean();

    StorageWatch(Body body, RoomPeople people, Engine engine, Times times) {
        this.body = body;
        this.people = people;
        this.engine = engine;
        this.times = times;
    }

    void submitted() {
        submitted.incrementAndGet();
        if (watching.compareAndSet(false, true)) {
            lookLater();
        }
    }

    /** So many were committed or refused. */
    void settled(int count) {
        settled.addAndGet(count);
        if (troubled.compareAndSet(true, false)) {
            people.tellFromOutside(Frames.trouble(body.id(), Trouble.OVER));
        }
    }

    /** So many came twice and were dropped while the database was away. */
    void forgotten(int count) {
        settled.addAndGet(count);
    }

    /** Somebody comes in while nothing can be stored. */
    void tell(Listener newcomer) {
        if (troubled.get()) {
            newcomer.frame(body.id(), Frames.trouble(body.id(), Trouble.NOT_STORED));
        }
    }

    /** The database did not take something. */
    void failed() {
        if (submitted.get() > settled.get() && troubled.compareAndSet(false, true)) {
            people.tellFromOutside(Frames.trouble(body.id(), Trouble.NOT_STORED));
        }
    }

    private void lookLater() {
        var until = submitted.get();
        engine.after(times.stored(), () -> engine.herald(() -> look(until)));
    }

    private void look(long until) {
        if (settled.get() < until) {
            failed();
        }
        if (settled.get() < submitted.get() && !troubled.get()) {
            lookLater();
            return;
        }
        watching.set(false);
    }
}
