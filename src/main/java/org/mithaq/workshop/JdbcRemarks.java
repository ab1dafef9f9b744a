package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visitors left on boards. Never changed, only added to. */
@Component
class JdbcRemarks {

    private final JdbcClient jdbc;

    JdbcRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Remark remark, SeatId by, UUID submission) {
        var card = remark.cardOrNull();
        var from = remark.fromOrNull();
        jdbc.sql("""
            insert into workshop_remark (id, group_id, card_id, body, seat_id, from_group, submission, written_at)
            values (:id, :group, :card, :body, :seat, :from, :submission, :at)
            """)
                .param("id", remark.id())
                .param("group", remark.board().value())
                .param("card", card == null ? null : card.value())
                .param("body", remark.text())
                .param("seat", by.value())
                .param("from", from == null ? null : from.value())
                .param("submission", submission)
                .param("at", Times.stored(remark.at()))
                .update();
    }

    boolean submitted(SeatId seat, UUID submission) {
        return count("submission = :key", seat, submission) > 0;
    }

    /** How many somebody left on one board. */
    int on(GroupId board, SeatId seat) {
        return count("group_id = :key", seat, board.value());
    }

    private int count(String where, SeatId seat, UUID key) {
        return jdbc.sql("select count(*) from workshop_remark where seat_id = :seat and " + where)
                .param("seat", seat.value())
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** Those on all boards of an item, the oldest first. */
    List<Remark> of(AgendaItemId item) {
        return jdbc.sql("select r.* from workshop_remark r join workshop_group g on g.id = r.group_id"
                        + " where g.item_id = :item order by r.written_at, r.id")
                .param("item", item.value())
                .query(JdbcRemarks::row)
                .list();
    }

    private static Remark row(ResultSet row, int number) throws SQLException {
        var card = row.getObject("card_id", UUID.class);
        var from = row.getObject("from_group", UUID.class);
        return new Remark(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("group_id", UUID.class)),
                card == null ? null : new CardId(card),
                row.getString("body"),
                new SeatId(row.getObject("seat_id", UUID.class)),
                from == null ? null : new GroupId(from),
                Times.read(row, "written_at"));
    }
}
