package org.mithaq.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.mithaq.editing.live.Frame;

class OutboxTest {

    private final BodyId body = BodyId.random();
    private final BodyId other = BodyId.random();
    private final Deque<Runnable> sender = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final List<BodyId> askedAgain = new ArrayList<>();
    private boolean broken;
    private boolean told;
    private final Outbox outbox = new Outbox(this::send, sender::add, askedAgain::add, () -> told = true);

    private void send(Frame frame) throws IOException {
        if (broken) {
            throw new IOException("gone");
        }
        sent.add(frame.toString());
    }

    private void runSender() {
        while (!sender.isEmpty()) {
            sender.poll().run();
        }
    }

    @Test
    void aFrameForManyIsEncodedOnceForAllOfThem() {
        var lines = new ArrayList<byte[]>();
        var frame = new Frame("{\"t\":\"entries\",\"name\":\"ليلى\"}");
        for (var i = 0; i < 3; i++) {
            new Outbox(one -> lines.add(one.utf8()), Runnable::run, lost -> {}, () -> {}).frame(body, frame);
        }
        assertThat(lines).hasSize(3).allMatch(bytes -> bytes == lines.getFirst());
        assertThat(new String(lines.getFirst(), UTF_8))
                .isEqualTo(frame.toString())
                .contains("ليلى");
    }

    @Test
    void framesAreSentInOrderByOneTaskAtATime() {
        outbox.state(body, new Frame("joined"));
        outbox.frame(body, new Frame("1"));
        outbox.frame(other, new Frame("2"));

        assertThat(sender).hasSize(1);
        runSender();
        assertThat(sent).containsExactly("joined", "1", "2");
    }

    @Test
    void aSlowReceiverLosesWhatWaitsAndGetsTheStatesAgain() {
        outbox.state(body, new Frame("joined"));
        outbox.state(other, new Frame("joined"));
        IntStream.range(0, 3000).forEach(i -> outbox.frame(body, new Frame("entries")));
        runSender();

        assertThat(sent).isEmpty();
        assertThat(askedAgain).containsExactlyInAnyOrder(body, other);
    }

    @Test
    void nothingFollowsUntilTheStateHasCome() {
        outbox.state(body, new Frame("joined"));
        IntStream.range(0, 3000).forEach(i -> outbox.frame(body, new Frame("entries")));
        runSender();
        outbox.frame(body, new Frame("too early"));
        outbox.state(body, new Frame("joined again"));
        outbox.frame(body, new Frame("next"));
        runSender();

        assertThat(sent).containsExactly("joined again", "next");
    }

    @Test
    void oneLargeDocumentIsNoReasonToGiveUp() {
        outbox.state(body, new Frame("x".repeat(20 * 1024 * 1024)));
        runSender();

        assertThat(sent).hasSize(1);
        assertThat(askedAgain).isEmpty();
    }

    @Test
    void aBrokenLineTakesNoMoreFrames() {
        broken = true;
        outbox.frame(body, new Frame("1"));
        runSender();
        outbox.frame(body, new Frame("2"));

        assertThat(told).isTrue();
        assertThat(sender).isEmpty();
    }

    @Test
    void whatWaitsIsSentBeforeTheLineIsClosed() {
        outbox.frame(body, new Frame("gone"));
        outbox.thenClose(() -> sent.add("closed"));
        runSender();

        assertThat(sent).containsExactly("gone", "closed");
    }
}
