package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.editing.live.Seat.type;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.editing.jdbc.NoticeBoard;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one PostgreSQL, with real threads and real notes. */
class NeighboursTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, false, true));
    private static final Standing READER = new Standing(true, true, new May(false, false, true));
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final EngineThreads threads = new EngineThreads();
    private final HikariDataSource database = pool();
    private final Map<PersonId, Standing> standings = new ConcurrentHashMap<>();
    private final Neighbours fromHere = new Neighbours(new NoticeBoard(database));
    private final Neighbours fromThere = new Neighbours(new NoticeBoard(database));
    private final Station here = station(fromHere);
    private final Station there = station(fromThere);
    private final BodyId body = BodyId.random();
    private final Seat amal = new Seat(here.rooms(), body);
    private final Seat badr = new Seat(there.rooms(), body);

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.POSTGRESQL.fresh());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    private Station station(Neighbours neighbours) {
        return new Station(
                database, threads, (person, text) -> standings.getOrDefault(person, WRITER), Times.USUAL, neighbours);
    }

    @AfterEach
    void stop() {
        fromHere.close();
        fromThere.close();
        here.rooms().stop();
        there.rooms().stop();
        threads.stop();
        database.close();
    }

    private void bothAreIn() {
        amal.join(null);
        badr.join(null);
        Awaitility.await().until(() -> amal.count("joined") == 1 && badr.count("joined") == 1);
        // the first look of the reader, and with it the listening, has been
        amal.submit(0, 1, type(1, "first "));
        Awaitility.await().until(() -> badr.count("entries") == 1);
    }

    @Test
    void whatIsTypedOnOneNodeIsSeenAtOnceOnTheOther() {
        bothAreIn();
        for (var seq = 2; seq <= 6; seq++) {
            var now = seq;
            amal.submit(seq - 1, seq, type(1, "more "));
            Awaitility.await().atMost(AT_ONCE).until(() -> badr.count("entries") == now);
        }
        badr.submit(6, 1, type(1, "back "));
        Awaitility.await().atMost(AT_ONCE).until(() -> amal.count("entries") == 7);
        assertThat(amal.last("entries").path("version").asLong()).isEqualTo(7);
    }

    @Test
    void anchorsAndRightsCrossOver() {
        bothAreIn();
        here.anchors().put(body, 1, 1, 4, Kind.COMMENT);
        Awaitility.await().atMost(AT_ONCE).until(() -> badr.count("anchors") == 1);

        standings.put(badr.person(), READER);
        fromHere.rightsChanged(Station.body(body).strategy());
        Awaitility.await().atMost(AT_ONCE).until(() -> badr.count("rights") == 1);

        standings.put(badr.person(), Standing.STRANGER);
        fromHere.rightsChanged(null);
        Awaitility.await().atMost(AT_ONCE).until(() -> badr.count("gone") == 1);
    }

    @Test
    void aNodeWhoseConnectionWasCutListensAgain() {
        bothAreIn();
        new JdbcTemplate(database)
                .queryForList("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'");
        amal.submit(1, 2, type(1, "while nobody listened "));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> badr.count("entries") == 2);
        amal.submit(2, 3, type(1, "and after "));
        Awaitility.await().atMost(AT_ONCE).until(() -> badr.count("entries") == 3);
    }
}
