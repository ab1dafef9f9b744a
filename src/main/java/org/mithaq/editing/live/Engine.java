package org.mithaq.editing.live;

import java.time.Duration;

/** The threads and the clock of the editing room; simulated in tests. */
interface Engine {

    /** Runs the work of a room. */
    void write(Runnable work);

    /** Runs what tells other rooms of changes. */
    void herald(Runnable work);

    /** Runs something short later: handing work to one of the others. */
    void after(Duration delay, Runnable handover);

    /** A clock for spans of time, as {@link System#nanoTime()}. */
    long nanoTime();
}
