package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The logs of moves. Never changed, only added to. */
@Component
class JdbcMoves {

    private final JdbcClient jdbc;

    JdbcMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Move> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_move where workshop_id = :workshop order by number")
                .param("workshop", workshop.value())
                .query(JdbcMoves::row)
                .list();
    }

    /** @throws StaleVersion when somebody else made a move of that number */
    void insert(WorkshopId workshop, Move move) {
        var item = move.itemOrNull();
        try {
            jdbc.sql("insert into workshop_move (workshop_id, number, kind, item_id, seconds, made_by, made_at)"
                            + " values (:workshop, :number, :kind, :item, :seconds, :by, :at)")
                    .param("workshop", workshop.value())
                    .param("number", move.number())
                    .param("kind", move.kind().name())
                    .param("item", item == null ? null : item.value())
                    .param("seconds", move.added().toSeconds())
                    .param("by", move.by().value())
                    .param("at", Times.stored(move.at()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new StaleVersion();
        }
    }

    private static Move row(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item_id", UUID.class);
        return new Move(
                row.getLong("number"),
                Move.Kind.valueOf(row.getString("kind")),
                item == null ? null : new AgendaItemId(item),
                Duration.ofSeconds(row.getInt("seconds")),
                new PersonId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"));
    }
}
