package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put off. */
@Component
class JdbcParking {

    private final JdbcClient jdbc;

    JdbcParking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Parked parked) {
        jdbc.sql("""
            insert into workshop_parked (id, workshop_id, version, item_id, subject, goes_to, seat_id, person_id, parked_at, removed)
            values (:id, :workshop, 1, :item, :subject, :goesTo, :seat, :person, :at, false)
            """)
                .param("id", parked.id().value())
                .param("workshop", parked.workshop().value())
                .param("item", parked.item().map(AgendaItemId::value).orElse(null))
                .param("subject", parked.subject())
                .param("goesTo", parked.goesTo())
                .param(
                        "seat",
                        Optional.ofNullable(parked.seatOrNull())
                                .map(SeatId::value)
                                .orElse(null))
                .param(
                        "person",
                        Optional.ofNullable(parked.personOrNull())
                                .map(PersonId::value)
                                .orElse(null))
                .param("at", Times.stored(parked.at()))
                .update();
    }

    /** @throws StaleVersion unless that version is the stored one */
    void change(ParkedId id, long expected, String subject, String goesTo) {
        changed(jdbc.sql("update workshop_parked set version = version + 1, subject = :subject, goes_to = :goesTo"
                        + " where id = :id and version = :version and not removed")
                .param("id", id.value())
                .param("version", expected)
                .param("subject", subject)
                .param("goesTo", goesTo)
                .update());
    }

    void remove(ParkedId id, long expected) {
        changed(jdbc.sql("update workshop_parked set version = version + 1, removed = true"
                        + " where id = :id and version = :version and not removed")
                .param("id", id.value())
                .param("version", expected)
                .update());
    }

    Optional<Parked> find(ParkedId id) {
        return jdbc.sql("select * from workshop_parked where id = :id and not removed")
                .param("id", id.value())
                .query(JdbcParking::row)
                .optional();
    }

    /** In the order in which they came up. */
    List<Parked> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_parked where workshop_id = :workshop and not removed"
                        + " order by parked_at, id")
                .param("workshop", workshop.value())
                .query(JdbcParking::row)
                .list();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleVersion();
        }
    }

    private static Parked row(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item_id", UUID.class);
        var seat = row.getObject("seat_id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        return new Parked(
                new ParkedId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                row.getLong("version"),
                item == null ? null : new AgendaItemId(item),
                row.getString("subject"),
                row.getString("goes_to"),
                seat == null ? null : new SeatId(seat),
                person == null ? null : new PersonId(person),
                Times.read(row, "parked_at"));
    }
}
