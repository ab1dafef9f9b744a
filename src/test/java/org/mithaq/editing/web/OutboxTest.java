package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;

class OutboxTest {

    private final BodyId body = BodyId.random();
    private final BodyId other = BodyId.random();
    private final Deque<Runnable> sender = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final List<BodyId> askedAgain = new ArrayList<>();
    private boolean broken;
    private boolean told;
    private final Outbox outbox = new Outbox(this::send, sender::add, askedAgain::add, () -> told = true);

    private void send(String frame) throws IOException {
        if (broken) {
            throw new IOException("gone");
        }
        sent.add(frame);
    }

    private void runSender() {
        while (!sender.isEmpty()) {
            sender.poll().run();
        }
    }

    @Test
    void framesAreSentInOrderByOneTaskAtATime() {
        outbox.state(body, "joined");
        outbox.frame(body, "1");
        outbox.frame(other, "2");

        assertThat(sender).hasSize(1);
        runSender();
        assertThat(sent).containsExactly("joined", "1", "2");
    }

    @Test
    void aSlowReceiverLosesWhatWaitsAndGetsTheStatesAgain() {
        outbox.state(body, "joined");
        outbox.state(other, "joined");
        IntStream.range(0, 3000).forEach(i -> outbox.frame(body, "entries"));
        runSender();

        assertThat(sent).isEmpty();
        assertThat(askedAgain).containsExactlyInAnyOrder(body, other);
    }

    @Test
    void nothingFollowsUntilTheStateHasCome() {
        outbox.state(body, "joined");
        IntStream.range(0, 3000).forEach(i -> outbox.frame(body, "entries"));
        runSender();
        outbox.frame(body, "too early");
        outbox.state(body, "joined again");
        outbox.frame(body, "next");
        runSender();

        assertThat(sent).containsExactly("joined again", "next");
    }

    @Test
    void oneLargeDocumentIsNoReasonToGiveUp() {
        outbox.state(body, "x".repeat(20 * 1024 * 1024));
        runSender();

        assertThat(sent).hasSize(1);
        assertThat(askedAgain).isEmpty();
    }

    @Test
    void aBrokenLineTakesNoMoreFrames() {
        broken = true;
        outbox.frame(body, "1");
        runSender();
        outbox.frame(body, "2");

        assertThat(told).isTrue();
        assertThat(sender).isEmpty();
    }

    @Test
    void whatWaitsIsSentBeforeTheLineIsClosed() {
        outbox.frame(body, "gone");
        outbox.thenClose(() -> sent.add("closed"));
        runSender();

        assertThat(sent).containsExactly("gone", "closed");
    }
}
