package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.library.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards of boards and who supports them. Withdrawn cards stay stored and are not given. */
@Component
class JdbcCards {

    private final JdbcClient jdbc;

    JdbcCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param submission names the act of writing; null for cards of the library */
    void insert(Card card, @Nullable UUID submission) {
        jdbc.sql("""
            insert into workshop_card (id, group_id, version, lane, library_item, body, seat_id, submission, written_at, joint,
                merged_into, withdrawn)
            values (:id, :group, :version, :lane, :library, :body, :seat, :submission, :at, :joint, null, false)
            """)
                .param("id", card.id().value())
                .param("group", card.group().value())
                .param("version", card.version())
                .param("lane", card.lane().name())
                .param("library", card.library().map(ItemId::value).orElse(null))
                .param("body", card.text())
                .param("seat", card.author().map(SeatId::value).orElse(null))
                .param("submission", submission)
                .param("at", Times.stored(card.at()))
                .param("joint", card.joint())
                .update();
    }

    /** Whether the card lay open and was as seen. */
    boolean move(Card.Seen seen, Lane lane) {
        return open("lane = :lane", seen).param("lane", lane.name()).update() == 1;
    }

    boolean withdraw(Card.Seen seen) {
        return open("withdrawn = true", seen).update() == 1;
    }

    boolean merge(Card.Seen seen, CardId into) {
        return open("merged_into = :into", seen).param("into", into.value()).update() == 1;
    }

    /** The cards that were merged into one lie open again, in the lane where they were. */
    void part(CardId joint) {
        jdbc.sql("update workshop_card set merged_into = null, version = version + 1 where merged_into = :joint")
                .param("joint", joint.value())
                .update();
    }

    private JdbcClient.StatementSpec open(String change, Card.Seen seen) {
        return jdbc.sql("update workshop_card set " + change + ", version = version + 1"
                        + " where id = :id and version = :version and merged_into is null and not withdrawn")
                .param("id", seen.id().value())
                .param("version", seen.version());
    }

    Optional<Card> find(CardId id) {
        return jdbc.sql("select * from workshop_card where id = :id and not withdrawn")
                .param("id", id.value())
                .query(JdbcCards::row)
                .optional();
    }

    boolean submitted(SeatId seat, UUID submission) {
        return jdbc.sql("select count(*) from workshop_card where seat_id = :seat and submission = :submission")
                        .param("seat", seat.value())
                        .param("submission", submission)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The cards of all boards of an item, since those of one may lie under those of another. */
    List<Card> of(AgendaItemId item) {
        return jdbc.sql("select c.* from workshop_card c join workshop_group g on g.id = c.group_id"
                        + " where g.item_id = :item and not c.withdrawn order by c.written_at, c.id")
                .param("item", item.value())
                .query(JdbcCards::row)
                .list();
    }

    List<Board.Support> supports(AgendaItemId item) {
        return jdbc.sql("select s.* from workshop_card_support s join workshop_card c on c.id = s.card_id"
                        + " join workshop_group g on g.id = c.group_id where g.item_id = :item")
                .param("item", item.value())
                .query((row, number) -> new Board.Support(
                        new CardId(row.getObject("card_id", UUID.class)),
                        new SeatId(row.getObject("seat_id", UUID.class))))
                .list();
    }

    /** Supports a card, once. Asked under a lock of the board. */
    void support(CardId card, SeatId seat) {
        jdbc.sql(
                        "insert into workshop_card_support (card_id, seat_id) select cast(:card as uuid), cast(:seat as uuid) where not exists"
                                + " (select 1 from workshop_card_support where card_id = :card and seat_id = :seat)")
                .param("card", card.value())
                .param("seat", seat.value())
                .update();
    }

    void unsupport(CardId card, SeatId seat) {
        jdbc.sql("delete from workshop_card_support where card_id = :card and seat_id = :seat")
                .param("card", card.value())
                .param("seat", seat.value())
                .update();
    }

    private static Card row(ResultSet row, int number) throws SQLException {
        var library = row.getString("library_item");
        var seat = row.getObject("seat_id", UUID.class);
        var into = row.getObject("merged_into", UUID.class);
        return new Card(
                new CardId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getLong("version"),
                Lane.valueOf(row.getString("lane")),
                library == null ? null : new ItemId(library),
                row.getString("body"),
                seat == null ? null : new SeatId(seat),
                Times.read(row, "written_at"),
                row.getBoolean("joint"),
                into == null ? null : new CardId(into));
    }
}
