package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of speakers. */
@Component
class JdbcFloor {

    private final JdbcClient jdbc;
    private final JdbcSeats seats;

    JdbcFloor(JdbcClient jdbc, JdbcSeats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    Floor of(WorkshopId workshop) {
        var raised = jdbc.sql(
                        "select distinct seat_id from workshop_speaker where workshop_id = :workshop and not withdrawn")
                .param("workshop", workshop.value())
                .query(UUID.class)
                .list();
        var byId = seats.among(raised.stream().map(SeatId::new).toList()).stream()
                .collect(Collectors.toMap(Seat::id, seat -> seat));
        return new Floor(jdbc.sql(
                        "select * from workshop_speaker where workshop_id = :workshop and not withdrawn order by asked_at, id")
                .param("workshop", workshop.value())
                .query((row, number) -> row(row, byId))
                .list());
    }

    void ask(WorkshopId workshop, AgendaItemId item, SeatId seat, Instant at) {
        jdbc.sql("insert into workshop_speaker (id, workshop_id, item_id, seat_id, asked_at, withdrawn)"
                        + " values (:id, :workshop, :item, :seat, :at, false)")
                .param("id", UUID.randomUUID())
                .param("workshop", workshop.value())
                .param("item", item.value())
                .param("seat", seat.value())
                .param("at", Times.stored(at))
                .update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update workshop_speaker set withdrawn = true where id = :id and started_at is null")
                .param("id", id)
                .update();
    }

    /** Whether the hand was still up; whoever spoke before has finished. */
    boolean give(WorkshopId workshop, UUID id, Instant at) {
        stop(workshop, at);
        return jdbc.sql(
                                "update workshop_speaker set started_at = :at"
                                        + " where id = :id and workshop_id = :workshop and started_at is null and not withdrawn")
                        .param("at", Times.stored(at))
                        .param("id", id)
                        .param("workshop", workshop.value())
                        .update()
                == 1;
    }

    /** Ends whoever speaks. */
    boolean stop(WorkshopId workshop, Instant at) {
        return jdbc.sql("update workshop_speaker set ended_at = :at"
                                + " where workshop_id = :workshop and started_at is not null and ended_at is null")
                        .param("at", Times.stored(at))
                        .param("workshop", workshop.value())
                        .update()
                > 0;
    }

    private static Speaker row(ResultSet row, Map<SeatId, Seat> seats) throws SQLException {
        var seat = new SeatId(row.getObject("seat_id", UUID.class));
        return new Speaker(
                row.getObject("id", UUID.class),
                new AgendaItemId(row.getObject("item_id", UUID.class)),
                Objects.requireNonNull(seats.get(seat)),
                Times.read(row, "asked_at"),
                Times.readOrNull(row, "started_at"),
                Times.readOrNull(row, "ended_at"));
    }
}
