package org.mithaq.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class DrawingTest {

    /** Runs what it is given at once, or keeps it while another thread has the page. */
    private static final class Page extends UI {
        private final List<Command> kept = new ArrayList<>();
        private boolean taken;

        @Override
        public Future<Void> access(Command command) {
            if (taken) {
                kept.add(command);
            } else {
                command.execute();
            }
            return CompletableFuture.completedFuture(null);
        }
    }

    private final Page page = new Page();
    private final AtomicInteger drawn = new AtomicInteger();

    @Test
    void whatComesWhileADrawingIsDueIsDrawnWithIt() {
        var drawing = new Drawing(page, drawn::incrementAndGet);
        page.taken = true;

        drawing.due();
        drawing.due();

        assertThat(page.kept).hasSize(1);
    }

    @Test
    void whatComesDuringADrawingIsDrawnAfterIt() {
        var drawing = new Drawing[1];
        drawing[0] = new Drawing(page, () -> {
            if (drawn.incrementAndGet() == 1) {
                drawing[0].due();
            }
        });

        drawing[0].due();

        assertThat(drawn).hasValue(2);
    }

    @Test
    void aScreenThatCouldNotReachTheDataIsDrawnAgain() {
        new Drawing(page, 10, () -> {
                    if (drawn.incrementAndGet() < 3) {
                        throw new CannotCreateTransactionException("no line to the database");
                    }
                })
                .due();

        await().untilAtomic(drawn, is(3));
    }

    @Test
    void aScreenThatIsBrokenIsNotDrawnAgain() {
        var drawing = new Drawing(page, 10, () -> {
            drawn.incrementAndGet();
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(drawing::due).hasMessage("broken");
        assertThat(drawn).hasValue(1);
    }
}
