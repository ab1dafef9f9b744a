package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.editing.live.Seat.type;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors.Kind;

/** Characters that UTF-8 or a database has no place for must neither change on the way nor hold up a room. */
class OddTextTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, true, true));

    @ParameterizedTest
    @EnumSource
    void oddCharactersAreStoredAndHoldUpNobody(TestDatabase database) {
        var odd = "nul \0, half a pair \ud83c, the other half \udf0d, separator \u2028, end";
        var world = new Simulation(new Random(5));
        var source = new FaultyDatabase(database.fresh());
        var station = new Station(source, world, (who, text) -> WRITER, Times.USUAL);
        var body = BodyId.random();
        var amal = new Seat(station.rooms(), body).join(null);
        world.run(Duration.ofMillis(200));

        amal.submit(0, 1, type(1, odd));
        world.run(Duration.ofSeconds(1));
        amal.submit(1, 2, type(1, "next "));
        world.run(Duration.ofSeconds(1));

        assertThat(amal.last("entries").path("version").asLong()).isEqualTo(2);
        assertThat(station.archive().load(body).document().textContent()).isEqualTo("next " + odd);
        assertThat(station.texts().current(body).document().textContent()).isEqualTo("next " + odd);
        var anchor = station.anchors().put(body, 2, 1, 6 + odd.length(), Kind.COMMENT);
        assertThat(anchor.quote()).startsWith("next nul ").endsWith(", end");
        assertThat(station.anchors().of(body)).singleElement().isEqualTo(anchor);
    }
}
