package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Course;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of ballots. */
@Component
class JdbcBallots {

    private final JdbcClient jdbc;

    JdbcBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HeldBallot ballot, PersonId by) {
        jdbc.sql(
                        "insert into workshop_ballot (id, workshop_id, version, form, stage, round, counted, reason, created_by,"
                                + " created_at) values (:id, :workshop, 1, :form, :stage, 0, false, '', :by, :at)")
                .param("id", ballot.id().value())
                .param("workshop", ballot.workshop().value())
                .param("form", ballot.form().canonical())
                .param("stage", ballot.course().stage().name())
                .param("by", by.value())
                .param("at", Times.stored(ballot.createdAt()))
                .update();
    }

    /** @throws StaleVersion unless the ballot's version is the stored one */
    void reform(HeldBallot ballot) {
        changed(jdbc.sql("update workshop_ballot set version = version + 1, form = :form"
                        + " where id = :id and version = :version and stage = 'DRAFTED'")
                .param("id", ballot.id().value())
                .param("version", ballot.version())
                .param("form", ballot.form().canonical())
                .update());
    }

    /** Stores where the ballot is now, and its hash when it was counted. Under {@link #lock}. */
    void move(HeldBallot ballot) {
        var course = ballot.course();
        changed(jdbc.sql("""
            update workshop_ballot set version = version + 1, stage = :stage, round = :round, counted = :counted, reason = :reason,
                opened_at = :opened, closed_at = :closed, result_hash = :hash
            where id = :id and version = :version
            """)
                .param("id", ballot.id().value())
                .param("version", ballot.version())
                .param("stage", course.stage().name())
                .param("round", course.round())
                .param("counted", course.counted())
                .param("reason", course.reason())
                .param("opened", Times.stored(ballot.openedAtOrNull()))
                .param("closed", Times.stored(ballot.closedAtOrNull()))
                .param("hash", ballot.resultHashOrNull())
                .update());
    }

    Optional<HeldBallot> find(BallotId id) {
        return one(id, "");
    }

    /** As {@link #find}; votes and moves of the ballot wait until this transaction ends. */
    Optional<HeldBallot> lock(BallotId id) {
        return one(id, " for update");
    }

    /** In the order in which they were drafted. */
    List<HeldBallot> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_ballot where workshop_id = :workshop order by created_at, id")
                .param("workshop", workshop.value())
                .query(JdbcBallots::row)
                .list();
    }

    void delete(BallotId id) {
        jdbc.sql("delete from workshop_ballot where id = :id and stage = 'DRAFTED'")
                .param("id", id.value())
                .update();
    }

    private Optional<HeldBallot> one(BallotId id, String how) {
        return jdbc.sql("select * from workshop_ballot where id = :id" + how)
                .param("id", id.value())
                .query(JdbcBallots::row)
                .optional();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleVersion();
        }
    }

    private static HeldBallot row(ResultSet row, int number) throws SQLException {
        var form = Ballot.parse(row.getString("form"));
        Instant opened = Times.readOrNull(row, "opened_at");
        return new HeldBallot(
                new BallotId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                row.getLong("version"),
                form,
                new Course(
                        form.method().rounds(),
                        Course.Stage.valueOf(row.getString("stage")),
                        row.getInt("round"),
                        row.getBoolean("counted"),
                        row.getString("reason")),
                Times.read(row, "created_at"),
                opened,
                Times.readOrNull(row, "closed_at"),
                row.getString("result_hash"));
    }
}
