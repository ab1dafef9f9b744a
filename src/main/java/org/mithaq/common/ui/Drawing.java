package org.mithaq.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mithaq.common.Busy;

/**
 * A drawing of a screen. What comes while it is due is drawn with it; where the data could not be reached it is drawn again a moment later, for
 * nobody else will tell the screen what it missed.
 */
public final class Drawing {

    private final AtomicBoolean due = new AtomicBoolean();
    private final UI ui;
    private final Runnable draw;
    private final int pause;

    /** @param pause milliseconds after which a drawing that failed is tried again, and up to twice of that */
    Drawing(UI ui, int pause, Runnable draw) {
        this.ui = ui;
        this.pause = pause;
        this.draw = draw;
    }

    public Drawing(UI ui, Runnable draw) {
        this(ui, 1_500, draw);
    }

    /** From any thread. */
    public void due() {
        if (due.compareAndSet(false, true)) {
            start();
        }
    }

    private void start() {
        try {
            ui.access(this::now);
        } catch (UIDetachedException gone) {
            // nobody looks any more
        }
    }

    private void now() {
        due.set(false);
        try {
            draw.run();
        } catch (RuntimeException failed) {
            if (!Busy.is(failed)) {
                throw failed;
            }
            later();
        }
    }

    private void later() {
        if (due.compareAndSet(false, true)) {
            var apart = ThreadLocalRandom.current().nextInt(pause);
            CompletableFuture.delayedExecutor(pause + apart, TimeUnit.MILLISECONDS)
                    .execute(this::start);
        }
    }
}
