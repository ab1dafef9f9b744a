package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.group.Rounds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The walks between boards. */
@Component
class JdbcWalks {

    private final JdbcClient jdbc;

    JdbcWalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a walk as its next version. @throws StaleVersion unless its own version is the stored one, 0 where none is */
    void store(Walk walk) {
        var rows = walk.version() == 0 ? insert(walk) : update(walk);
        if (rows != 1) {
            throw new StaleVersion();
        }
    }

    private int insert(Walk walk) {
        try {
            return data(
                            jdbc.sql(
                                    "insert into workshop_walk (item_id, version, clock_item_id, round_begun, begun_at_ms, length_seconds,"
                                            + " ended) values (:item, :version + 1, :clock, :begun, :at, :length, :ended)"),
                            walk)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new StaleVersion();
        }
    }

    private int update(Walk walk) {
        return data(
                        jdbc.sql(
                                "update workshop_walk set version = version + 1, clock_item_id = :clock, round_begun = :begun,"
                                        + " begun_at_ms = :at, length_seconds = :length, ended = :ended"
                                        + " where item_id = :item and version = :version"),
                        walk)
                .update();
    }

    private static JdbcClient.StatementSpec data(JdbcClient.StatementSpec sql, Walk walk) {
        return sql.param("item", walk.item().value())
                .param("version", walk.version())
                .param("clock", walk.clock().value())
                .param("begun", walk.rounds().begun())
                .param("at", walk.rounds().at().toMillis())
                .param("length", walk.rounds().length().toSeconds())
                .param("ended", walk.ended());
    }

    Optional<Walk> of(AgendaItemId item) {
        return jdbc.sql("select * from workshop_walk where item_id = :item")
                .param("item", item.value())
                .query(JdbcWalks::row)
                .optional();
    }

    /** Those that go on. */
    List<Walk> running(WorkshopId workshop) {
        return jdbc.sql("select w.* from workshop_walk w join workshop_item i on i.id = w.item_id"
                        + " where i.workshop_id = :workshop and not w.ended")
                .param("workshop", workshop.value())
                .query(JdbcWalks::row)
                .list();
    }

    private static Walk row(ResultSet row, int number) throws SQLException {
        return new Walk(
                new AgendaItemId(row.getObject("item_id", UUID.class)),
                row.getLong("version"),
                new AgendaItemId(row.getObject("clock_item_id", UUID.class)),
                new Rounds(
                        row.getInt("round_begun"),
                        Duration.ofMillis(row.getLong("begun_at_ms")),
                        Duration.ofSeconds(row.getInt("length_seconds"))),
                row.getBoolean("ended"));
    }
}
