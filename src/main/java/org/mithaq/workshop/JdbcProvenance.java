package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.workshop.Decision.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which decisions went into which texts. A row without {@code put_at} is on its way: the text may hold it already. */
@Component
class JdbcProvenance {

    private final JdbcClient jdbc;

    JdbcProvenance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that it is on its way. @throws DuplicateKeyException when it is, or is there, already */
    void insert(Provenance row) {
        var decision = row.decision();
        jdbc.sql("""
            insert into workshop_decision (id, workshop_id, item_id, group_id, ballot_id, kind, source_id, verbatim, section_id, body_id,
                made_by, made_at)
            values (:id, :workshop, :item, :group, :ballot, :kind, :source, :verbatim, :section, :body, :by, :at)
            """)
                .param("id", row.id())
                .param("workshop", decision.workshop().value())
                .param("item", decision.item().map(AgendaItemId::value).orElse(null))
                .param("group", decision.groupOrNull())
                .param("ballot", decision.ballotOrNull())
                .param("kind", decision.kind().name())
                .param("source", decision.source())
                .param("verbatim", decision.verbatim())
                .param("section", row.section().value())
                .param("body", row.body().value())
                .param("by", row.by().value())
                .param("at", Times.stored(row.at()))
                .update();
    }

    /** Whether it is in its text. */
    boolean isPut(UUID id) {
        return jdbc.sql("select count(*) from workshop_decision where id = :id and put_at is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void put(UUID id, @Nullable AnchorId anchor) {
        jdbc.sql("update workshop_decision set put_at = made_at, anchor_id = :anchor where id = :id and put_at is null")
                .param("anchor", anchor == null ? null : anchor.value())
                .param("id", id)
                .update();
    }

    /** Where it stands, of what came from another installation; whether it was accepted there says nothing of what is only suggested here. */
    void anchor(UUID id, AnchorId anchor, boolean suggested) {
        jdbc.sql("update workshop_decision set anchor_id = :anchor where id = :id")
                .param("anchor", anchor.value())
                .param("id", id)
                .update();
        if (suggested) {
            jdbc.sql("update workshop_decision set accepted = null where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /** It could not go into its text. */
    void forget(UUID id) {
        jdbc.sql("delete from workshop_decision where id = :id and put_at is null")
                .param("id", id)
                .update();
    }

    void decided(UUID id, boolean accepted) {
        jdbc.sql("update workshop_decision set accepted = :accepted where id = :id")
                .param("accepted", accepted)
                .param("id", id)
                .update();
    }

    Optional<Provenance> find(UUID id) {
        return jdbc.sql("select * from workshop_decision where id = :id")
                .param("id", id)
                .query(JdbcProvenance::row)
                .optional();
    }

    /** As {@link #find}; whoever locks it too waits until this transaction ends. */
    Optional<Provenance> lock(UUID id) {
        return jdbc.sql("select * from workshop_decision where id = :id for update")
                .param("id", id)
                .query(JdbcProvenance::row)
                .optional();
    }

    /** Those in texts, in the order of coming in. */
    List<Provenance> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_decision where workshop_id = :workshop and put_at is not null"
                        + " order by made_at, id")
                .param("workshop", workshop.value())
                .query(JdbcProvenance::row)
                .list();
    }

    List<Provenance> of(SectionId section) {
        return jdbc.sql("select * from workshop_decision where section_id = :section and put_at is not null"
                        + " order by made_at, id")
                .param("section", section.value())
                .query(JdbcProvenance::row)
                .list();
    }

    private static Provenance row(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item_id", UUID.class);
        var anchor = row.getObject("anchor_id", UUID.class);
        var accepted = row.getBoolean("accepted");
        var open = row.wasNull();
        return new Provenance(
                row.getObject("id", UUID.class),
                new Decision(
                        new WorkshopId(row.getObject("workshop_id", UUID.class)),
                        item == null ? null : new AgendaItemId(item),
                        row.getObject("group_id", UUID.class),
                        row.getObject("ballot_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("source_id", UUID.class),
                        row.getString("verbatim")),
                new SectionId(row.getObject("section_id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                new PersonId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"),
                anchor == null ? null : new AnchorId(anchor),
                open ? null : accepted);
    }
}
