package org.mithaq.workshop;

import java.util.Optional;
import org.mithaq.workshop.Evaluation.Stage;
import org.mithaq.workshop.evaluation.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of workshops, one row for all of a workshop; see the migration for why. */
@Component
class JdbcEvaluations {

    private final JdbcClient jdbc;

    JdbcEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept: the stage and what all answers come to. */
    record Kept(Stage stage, Tally tally) {}

    Optional<Kept> find(WorkshopId workshop) {
        return jdbc.sql("select stage, tally from workshop_evaluation where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query((row, n) -> new Kept(Stage.valueOf(row.getString("stage")), Tally.read(row.getString("tally"))))
                .optional();
    }

    /** Under a lock of the workshop. */
    void put(WorkshopId workshop, Kept kept) {
        var known = jdbc.sql("update workshop_evaluation set stage = :stage, answers = :answers, tally = :tally"
                        + " where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .param("stage", kept.stage().name())
                .param("answers", kept.tally().answers())
                .param("tally", kept.tally().write())
                .update();
        if (known == 0) {
            jdbc.sql("insert into workshop_evaluation (workshop_id, stage, answers, tally)"
                            + " values (:workshop, :stage, :answers, :tally)")
                    .param("workshop", workshop.value())
                    .param("stage", kept.stage().name())
                    .param("answers", kept.tally().answers())
                    .param("tally", kept.tally().write())
                    .update();
        }
    }

    boolean hasAnswered(WorkshopId workshop, SeatId seat) {
        return jdbc.sql(
                                "select count(*) from workshop_evaluation_roll where workshop_id = :workshop and seat_id = :seat")
                        .param("workshop", workshop.value())
                        .param("seat", seat.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void answered(WorkshopId workshop, SeatId seat) {
        jdbc.sql("insert into workshop_evaluation_roll (workshop_id, seat_id) values (:workshop, :seat)")
                .param("workshop", workshop.value())
                .param("seat", seat.value())
                .update();
    }
}
