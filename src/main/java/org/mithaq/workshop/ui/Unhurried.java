package org.mithaq.workshop.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mithaq.common.ui.Drawing;

/** Draws what changes with every few words somebody types: once in so many seconds, with all that came meanwhile. */
final class Unhurried {

    private final AtomicBoolean due = new AtomicBoolean();
    private final int seconds;

    Unhurried(int seconds) {
        this.seconds = seconds;
    }

    /** From any thread. */
    void draw(UI ui, Runnable draw) {
        if (due.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(() -> {
                due.set(false);
                new Drawing(ui, draw).due();
            });
        }
    }
}
