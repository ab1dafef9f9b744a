package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.editing.live.Seat.type;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Standing WRITER = new Standing(true, true, new May(true, true, true));

    private static final long MILLI = 1_000_000L;

    private static void rounds(Pace pace, int count, int entries, int readers, long took) {
        for (var i = 0; i < count; i++) {
            pace.sent(entries, readers, took, SECOND);
        }
    }

    @Test
    void aQuietRoomSendsAtOnceHoweverDearItsRoundsAre() {
        var pace = new Pace(0);
        for (var i = 0; i < 20; i++) {
            pace.sent(2, 20, 30 * MILLI, i * SECOND / 20);
        }
        assertThat(pace.rest(SECOND)).isZero();
    }

    @Test
    void aBusyRoomRestsAsItsRoundsCostAndNeverLongerThanFortyMilliseconds() {
        var pace = new Pace(0);
        rounds(pace, 50, 10, 50, MILLI / 2);
        assertThat(pace.rest(SECOND))
                .as("twenty times one and a half")
                .isBetween(Duration.ofMillis(29), Duration.ofMillis(30));
        rounds(pace, 50, 50, 10, MILLI / 2);
        assertThat(pace.rest(SECOND))
                .as("twenty times seven tenths")
                .isBetween(Duration.ofMillis(13), Duration.ofMillis(15));
        rounds(pace, 50, 10, 100, 50 * MILLI);
        assertThat(pace.rest(SECOND)).isEqualTo(Duration.ofMillis(40));
        assertThat(pace.rest(3 * SECOND)).as("quiet again").isZero();
    }

    @Test
    void caretsOfACrowdAreToldLessOften() {
        var usual = Duration.ofMillis(50);
        assertThat(Pace.presence(20, usual)).isEqualTo(usual);
        assertThat(Pace.presence(100, usual)).isEqualTo(Duration.ofSeconds(1));
    }

    /** A hundred people, each with five batches a second: what follows them is frames by the tick, not by the batch. */
    @Test
    void aHundredTypistsShareFrames() {
        var world = new Simulation(new Random(1));
        var station =
                new Station(new FaultyDatabase(TestDatabase.H2.fresh()), world, (who, text) -> WRITER, Times.USUAL);
        var body = BodyId.random();
        var people = IntStream.range(0, 100)
                .mapToObj(i -> new Seat(station.rooms(), body).join(null))
                .toList();
        world.run(Duration.ofSeconds(2));
        assertThat(people).allSatisfy(one -> assertThat(one.count("joined")).isEqualTo(1));

        for (var seq = 1; seq <= 10; seq++) {
            for (var i = 0; i < people.size(); i++) {
                people.get(i).submit(0, seq, type(1, "a"));
                world.run(Duration.ofMillis(2));
            }
        }
        world.run(Duration.ofSeconds(1));

        assertThat(station.texts().current(body).version()).isEqualTo(1_000);
        var frames = people.getFirst().count("entries");
        assertThat(frames)
                .as("two seconds, gathered for twenty times what a hundred sendings cost")
                .isBetween(45, 100);
        assertThat(people.getFirst().last("entries").path("version").asLong()).isEqualTo(1_000);
        assertThat(people.getFirst().count("presence")).isLessThan(10);
    }
}
