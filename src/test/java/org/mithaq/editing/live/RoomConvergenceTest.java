package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.editing.Anchors.State;
import org.mithaq.editing.jdbc.LogEntry;

/**
 * Several people type into one text through two nodes, over lines that delay, repeat and break, with a database that sometimes fails.
 * Whatever happens, everybody ends with the same text, and every acknowledged batch is in the log once.
 */
class RoomConvergenceTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, false, true));
    private static final Times TIMES = new Times(
            Duration.ofSeconds(3),
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1));

    @TestFactory
    Stream<DynamicTest> everybodyEndsWithTheSameTextOnH2() {
        var database = new FaultyDatabase(TestDatabase.H2.fresh());
        return IntStream.range(0, 150)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed, database)));
    }

    @TestFactory
    Stream<DynamicTest> everybodyEndsWithTheSameTextOnPostgresql() {
        var database = new FaultyDatabase(TestDatabase.POSTGRESQL.fresh());
        return IntStream.range(1000, 1008)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed, database)));
    }

    private static void run(int seed, FaultyDatabase database) {
        database.recover();
        var random = new Random(seed);
        var world = new Simulation(random);
        var stations = List.of(station(database, world), station(database, world));
        var body = BodyId.random();
        var editors = new ArrayList<SimulatedEditor>();
        for (var i = 0; i < 2 + random.nextInt(5); i++) {
            editors.add(
                    new SimulatedEditor(world, stations.get(random.nextInt(2)).rooms(), body));
        }
        announceChanges(world, stations);
        if (random.nextBoolean()) {
            database.failOnceIn(30 + random.nextInt(100), random);
        }
        world.run(Duration.ofMillis(1500));
        var calmDatabase = random.nextBoolean();
        if (calmDatabase) {
            database.recover();
        }
        placeAnchors(stations, body, random, database);
        world.run(Duration.ofMillis(2500));
        database.recover();
        editors.forEach(SimulatedEditor::calm);
        for (var i = 0; i < 40 && !allSettled(editors); i++) {
            world.run(Duration.ofMillis(500));
        }
        world.run(Duration.ofMillis(1200));

        check(editors, stations, body);
        stations.forEach(station -> station.rooms().signal(live -> true, Task.Signal.SHUTDOWN));
        world.run(Duration.ofSeconds(5));
        checkStored(stations.getFirst(), body);
    }

    private static boolean allSettled(List<SimulatedEditor> editors) {
        var newest = editors.stream()
                .mapToLong(editor -> editor.client().version())
                .max()
                .orElse(0);
        return editors.stream()
                .allMatch(
                        editor -> editor.client().isSettled() && editor.client().version() == newest);
    }

    private static Station station(FaultyDatabase database, Simulation world) {
        return new Station(database, world, (person, body) -> WRITER, TIMES);
    }

    private static void announceChanges(Simulation world, List<Station> stations) {
        world.after(Duration.ofMillis(100), () -> {
            stations.forEach(station -> station.rooms().signal(live -> true, Task.Signal.LOG_GREW));
            announceChanges(world, stations);
        });
    }

    private static void placeAnchors(List<Station> stations, BodyId body, Random random, FaultyDatabase database) {
        database.recover();
        for (var i = 0; i < 5; i++) {
            var text = stations.getFirst().texts().current(body);
            var size = text.document().content().size();
            if (size > 3) {
                var from = random.nextInt(size - 1);
                var to = from + 1 + random.nextInt(size - from);
                stations.get(random.nextInt(2)).anchors().put(body, text.version(), from, to, Kind.COMMENT);
            }
        }
    }

    private static void check(List<SimulatedEditor> editors, List<Station> stations, BodyId body) {
        var stored = stations.getFirst().archive().load(body);
        stored.document().check();
        var log = stations.getFirst().archive().log().after(body, 0);
        assertThat(log).extracting(LogEntry::version).containsExactlyElementsOf(versions(log.size()));
        var batches =
                log.stream().map(entry -> entry.client() + ":" + entry.seq()).toList();
        assertThat(batches).doesNotHaveDuplicates();
        for (var editor : editors) {
            var client = editor.client();
            assertThat(client.isSettled()).as("nothing is left unsaved").isTrue();
            assertThat(client.rejections()).isEmpty();
            assertThat(client.version()).isEqualTo(stored.version());
            assertThat(client.document()).isEqualTo(stored.document());
            assertThat(batches).containsAll(client.acknowledged());
        }
        assertThat(log).as("something was typed").isNotEmpty();
        for (var station : stations) {
            for (var anchor : station.anchors().of(body)) {
                assertThat(anchor.version()).isEqualTo(stored.version());
                assertThat(anchor.from())
                        .isBetween(0, stored.document().content().size());
                assertThat(anchor.to())
                        .isBetween(anchor.from(), stored.document().content().size());
                assertThat(anchor.state() == State.ORPHAN).isEqualTo(anchor.from() == anchor.to());
            }
        }
    }

    private static void checkStored(Station station, BodyId body) {
        var live = station.archive().load(body);
        var replayed = new Tail(0, Archive.EMPTY);
        station.archive().log().after(body, 0).forEach(replayed::replay);
        assertThat(live.document()).isEqualTo(replayed.document());
        assertThat(live.version()).isEqualTo(replayed.version());
        assertThat(station.rooms().size()).as("rooms close at shutdown").isZero();
    }

    private static List<Long> versions(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList();
    }
}
