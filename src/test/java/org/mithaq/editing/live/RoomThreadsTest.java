package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.CollabClient;
import org.mithaq.editing.RandomSteps;
import org.mithaq.editing.jdbc.LogEntry;
import tools.jackson.databind.json.JsonMapper;

/** The same rooms on real threads, which no seed repeats: several people, several texts, one pool of writers. */
class RoomThreadsTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, false, true));
    private static final int CHANGES = 60;

    private final EngineThreads threads = new EngineThreads();
    private final Station station =
            new Station(new FaultyDatabase(TestDatabase.H2.fresh()), threads, (person, body) -> WRITER, Times.USUAL);

    @AfterEach
    void stop() {
        station.rooms().stop();
        threads.stop();
    }

    @Test
    void everybodyEndsWithTheSameTextOnRealThreads() throws Exception {
        write(12, CHANGES, List.of(BodyId.random(), BodyId.random(), BodyId.random()));
    }

    @Test
    void aHundredPeopleTypeInOneText() throws Exception {
        write(100, 8, List.of(BodyId.random()));
    }

    private void write(int count, int changes, List<BodyId> texts) throws Exception {
        var writers = new ArrayList<Future<CollabClient>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var random = new Random(i);
                var body = texts.get(i % texts.size());
                writers.add(people.submit(() -> new Writer(body, random, changes).write()));
            }
        }
        for (var writer : writers) {
            check(writer.get(), count / texts.size(), changes);
        }
    }

    private void check(CollabClient client, int writers, int changes) {
        var log = station.archive().log().after(client.body(), 0);
        assertThat(log).hasSize(writers * changes).extracting(LogEntry::version).doesNotHaveDuplicates();
        assertThat(client.acknowledged()).hasSize(changes).doesNotHaveDuplicates();
        var upTo = station.archive().load(client.body(), client.version());
        assertThat(client.document()).isEqualTo(upTo.document());
    }

    /** A person whose every change is a batch, sent when the one before was committed. */
    private final class Writer implements Listener {

        private final BodyId body;
        private final PersonId person = PersonId.random();
        private final RandomSteps steps;
        private final int changes;
        private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final CollabClient client;

        Writer(BodyId body, Random random, int changes) {
            this.changes = changes;
            this.body = body;
            this.steps = new RandomSteps(random);
            this.client = new CollabClient(body);
        }

        CollabClient write() throws InterruptedException {
            client.connected(this::serve);
            while (client.acknowledged().size() < changes) {
                var frame = frames.poll(20, TimeUnit.SECONDS);
                assertThat(frame).as("the server answers").isNotNull();
                client.receive(frame);
                if (client.isSettled() && client.acknowledged().size() < changes) {
                    while (!client.change(steps::next)) {
                        assertThat(client.isJoined()).isTrue();
                    }
                    client.flush();
                }
            }
            return client;
        }

        private void serve(String text) {
            var frame = JsonMapper.shared().readTree(text);
            if (frame.path("t").asString().equals("join")) {
                station.rooms().join(body, client.client(), person, null, this);
            } else {
                var batch = WireSteps.read(frame.path("steps"));
                var base = frame.path("base").asLong();
                station.rooms()
                        .submit(
                                body,
                                client.client(),
                                this,
                                base,
                                frame.path("seq").asLong(),
                                batch);
            }
        }

        @Override
        public void frame(BodyId from, Frame json) {
            frames.add(json.toString());
        }

        @Override
        public void state(BodyId from, Frame json) {
            frames.add(json.toString());
        }
    }
}
