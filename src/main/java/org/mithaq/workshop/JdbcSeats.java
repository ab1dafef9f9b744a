package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats of workshops. */
@Component
class JdbcSeats {

    private final JdbcClient jdbc;

    JdbcSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param tokenHash of a guest's token; null for a member */
    void insert(Seat seat, @Nullable String tokenHash) {
        jdbc.sql("""
            insert into workshop_seat (id, workshop_id, person_id, token_hash, name, ministry_id, organisation, role, state,
                consented_at, joined_at, state_at)
            values (:id, :workshop, :person, :token, :name, :ministry, :organisation, :role, :state, :consented, :joined, :stateAt)
            """)
                .param("id", seat.id().value())
                .param("workshop", seat.workshop().value())
                .param("person", seat.person().map(PersonId::value).orElse(null))
                .param("token", tokenHash)
                .param("name", seat.name())
                .param("ministry", seat.ministry().map(MinistryId::value).orElse(null))
                .param("organisation", seat.organisation())
                .param("role", seat.role().name())
                .param("state", seat.state().name())
                .param("consented", Times.stored(seat.consentedAt()))
                .param("joined", Times.stored(seat.joinedAt()))
                .param("stateAt", Times.stored(seat.stateAt()))
                .update();
    }

    void update(Seat seat) {
        jdbc.sql("update workshop_seat set role = :role, state = :state, state_at = :stateAt where id = :id")
                .param("id", seat.id().value())
                .param("role", seat.role().name())
                .param("state", seat.state().name())
                .param("stateAt", Times.stored(seat.stateAt()))
                .update();
    }

    Optional<Seat> find(SeatId id) {
        return one("id = :key", id.value());
    }

    Optional<Seat> find(WorkshopId workshop, PersonId person) {
        return jdbc.sql("select * from workshop_seat where workshop_id = :workshop and person_id = :person")
                .param("workshop", workshop.value())
                .param("person", person.value())
                .query(JdbcSeats::row)
                .optional();
    }

    Optional<Seat> findByToken(String tokenHash) {
        return one("token_hash = :key", tokenHash);
    }

    /** In the order of joining. */
    List<Seat> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_seat where workshop_id = :workshop order by joined_at, id")
                .param("workshop", workshop.value())
                .query(JdbcSeats::row)
                .list();
    }

    /** These alone; a hall of seats is not read for one who speaks. */
    List<Seat> among(Collection<SeatId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from workshop_seat where id in (:ids)")
                        .param("ids", ids.stream().map(SeatId::value).toList())
                        .query(JdbcSeats::row)
                        .list();
    }

    private Optional<Seat> one(String where, Object key) {
        return jdbc.sql("select * from workshop_seat where " + where)
                .param("key", key)
                .query(JdbcSeats::row)
                .optional();
    }

    private static Seat row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var ministry = row.getObject("ministry_id", UUID.class);
        return new Seat(
                new SeatId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                ministry == null ? null : new MinistryId(ministry),
                row.getString("organisation"),
                SeatRole.valueOf(row.getString("role")),
                Seat.State.valueOf(row.getString("state")),
                Times.read(row, "consented_at"),
                Times.read(row, "joined_at"),
                Times.read(row, "state_at"));
    }
}
