package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Amendment.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is proposed to lines. */
@Component
class JdbcAmendments {

    private final JdbcClient jdbc;

    JdbcAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Amendment amendment) {
        jdbc.sql("""
            insert into workshop_amendment (id, reading_id, workshop_id, number, seat_id, language, kind, body_id, text_version, line_block,
                line_sentence, wording, reason, state, proposed_at)
            values (:id, :reading, :workshop, :number, :seat, :language, :kind, :body, :textVersion, :block, :sentence, :wording, :reason,
                :state, :at)
            """)
                .param("id", amendment.id().value())
                .param("reading", amendment.reading().value())
                .param("workshop", amendment.workshop().value())
                .param("number", amendment.number())
                .param("seat", amendment.seat().value())
                .param("language", amendment.language().tag())
                .param("kind", amendment.kind().name())
                .param("body", amendment.body().value())
                .param("textVersion", amendment.textVersion())
                .param("block", amendment.block())
                .param("sentence", amendment.sentence())
                .param("wording", amendment.text())
                .param("reason", amendment.reason())
                .param("state", amendment.state().name())
                .param("at", Times.stored(amendment.proposedAt()))
                .update();
    }

    /** How many were ever proposed in a workshop: their numbers are not given again. */
    int count(WorkshopId workshop) {
        return jdbc.sql("select count(*) from workshop_amendment where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Takes it to be put into the text. What somebody took before this moment and did not put is free again.
     *
     * @return whether it was open and nobody else has taken it
     */
    boolean take(AmendmentId id, Instant now, Instant before) {
        return jdbc.sql("update workshop_amendment set adopting_at = :now where id = :id and state = 'OPEN'"
                                + " and (adopting_at is null or adopting_at < :before)")
                        .param("now", Times.stored(now))
                        .param("before", Times.stored(before))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** It could not be put into the text, and stays open. */
    void release(AmendmentId id) {
        jdbc.sql("update workshop_amendment set adopting_at = null where id = :id and state = 'OPEN'")
                .param("id", id.value())
                .update();
    }

    void adopted(AmendmentId id, @Nullable BallotId ballot, PersonId by, Instant at) {
        jdbc.sql(
                        "update workshop_amendment set state = 'ADOPTED', adopting_at = null, ballot_id = :ballot, decided_by = :by,"
                                + " decided_at = :at where id = :id and state = 'OPEN'")
                .param("ballot", ballot == null ? null : ballot.value())
                .param("by", by.value())
                .param("at", Times.stored(at))
                .param("id", id.value())
                .update();
    }

    /** @return whether it was open, and nobody is putting it into the text */
    boolean decide(AmendmentId id, State state, @Nullable PersonId by, Instant at, Instant before) {
        return jdbc.sql(
                                "update workshop_amendment set state = :state, decided_by = :by, decided_at = :at"
                                        + " where id = :id and state = 'OPEN' and (adopting_at is null or adopting_at < :before)")
                        .param("state", state.name())
                        .param("by", by == null ? null : by.value())
                        .param("at", Times.stored(at))
                        .param("before", Times.stored(before))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Amendment> find(AmendmentId id) {
        return jdbc.sql("select * from workshop_amendment where id = :id")
                .param("id", id.value())
                .query(JdbcAmendments::row)
                .optional();
    }

    /** In the order of their numbers. */
    List<Amendment> of(ReadingId reading) {
        return jdbc.sql("select * from workshop_amendment where reading_id = :reading order by number")
                .param("reading", reading.value())
                .query(JdbcAmendments::row)
                .list();
    }

    List<Amendment> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_amendment where workshop_id = :workshop order by number")
                .param("workshop", workshop.value())
                .query(JdbcAmendments::row)
                .list();
    }

    private static Amendment row(ResultSet row, int number) throws SQLException {
        var ballot = row.getObject("ballot_id", UUID.class);
        return new Amendment(
                new AmendmentId(row.getObject("id", UUID.class)),
                new ReadingId(row.getObject("reading_id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                row.getInt("number"),
                new SeatId(row.getObject("seat_id", UUID.class)),
                Language.of(row.getString("language")),
                Kind.valueOf(row.getString("kind")),
                new BodyId(row.getObject("body_id", UUID.class)),
                row.getLong("text_version"),
                row.getInt("line_block"),
                row.getInt("line_sentence"),
                row.getString("wording"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                Times.read(row, "proposed_at"),
                ballot == null ? null : new BallotId(ballot));
    }
}
