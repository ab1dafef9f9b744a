package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which document is the record of which workshop, and which of its sections and texts come from where. */
@Component
class JdbcRecords {

    private static final String GROUP = "group:";

    private final JdbcClient jdbc;

    JdbcRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkshopRecord made) {
        jdbc.sql("insert into workshop_record (workshop_id, strategy_id, made_by, made_at)"
                        + " values (:workshop, :document, :by, :at)")
                .param("workshop", made.workshop().value())
                .param("document", made.document().value())
                .param("by", made.madeBy().value())
                .param("at", Times.stored(made.madeAt()))
                .update();
    }

    Optional<WorkshopRecord> find(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_record where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query(JdbcRecords::row)
                .optional();
    }

    Optional<WorkshopRecord> findByDocument(StrategyId document) {
        return jdbc.sql("select * from workshop_record where strategy_id = :document")
                .param("document", document.value())
                .query(JdbcRecords::row)
                .optional();
    }

    /** The records of the workshops of a strategy. */
    List<WorkshopRecord> of(StrategyId strategy) {
        return jdbc.sql("select r.* from workshop_record r join workshop w on w.id = r.workshop_id"
                        + " where w.strategy_id = :strategy")
                .param("strategy", strategy.value())
                .query(JdbcRecords::row)
                .list();
    }

    Optional<SectionId> section(WorkshopId workshop, String part) {
        return jdbc.sql("select section_id from workshop_record_part where workshop_id = :workshop and part = :part")
                .param("workshop", workshop.value())
                .param("part", part)
                .query(UUID.class)
                .optional()
                .map(SectionId::new);
    }

    /** Makes a section the one of that part, whichever was it before. */
    void section(WorkshopId workshop, String part, SectionId section) {
        forget(workshop, part);
        jdbc.sql("insert into workshop_record_part (workshop_id, part, section_id) values (:workshop, :part, :section)")
                .param("workshop", workshop.value())
                .param("part", part)
                .param("section", section.value())
                .update();
    }

    /** The sections of groups by the ids of the groups. */
    Map<GroupId, SectionId> ofGroups(WorkshopId workshop) {
        return jdbc
                .sql(
                        "select part, section_id from workshop_record_part where workshop_id = :workshop and part like 'group:%'")
                .param("workshop", workshop.value())
                .query((row, number) -> Map.entry(
                        GroupId.parse(row.getString(1).substring(GROUP.length())),
                        new SectionId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The group whose text a section is, if it is one. */
    Optional<GroupId> groupOf(SectionId section) {
        return jdbc.sql("select part from workshop_record_part where section_id = :section and part like 'group:%'")
                .param("section", section.value())
                .query(String.class)
                .optional()
                .map(part -> GroupId.parse(part.substring(GROUP.length())));
    }

    /** The part has no section any more. */
    void forget(WorkshopId workshop, String part) {
        jdbc.sql("delete from workshop_record_part where workshop_id = :workshop and part = :part")
                .param("workshop", workshop.value())
                .param("part", part)
                .update();
    }

    static String part(UUID group) {
        return GROUP + group;
    }

    /** The version of a text right after it was written out of the workshop's data; empty before the first time. */
    OptionalLong written(BodyId body) {
        return jdbc.sql("select version from workshop_record_text where body_id = :body")
                .param("body", body.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void written(WorkshopId workshop, BodyId body, long version, java.time.Instant at) {
        var known = jdbc.sql(
                        "update workshop_record_text set version = :version, written_at = :at where body_id = :body")
                .param("version", version)
                .param("at", Times.stored(at))
                .param("body", body.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into workshop_record_text (body_id, workshop_id, version, written_at)"
                            + " values (:body, :workshop, :version, :at)")
                    .param("body", body.value())
                    .param("workshop", workshop.value())
                    .param("version", version)
                    .param("at", Times.stored(at))
                    .update();
        }
    }

    private static WorkshopRecord row(ResultSet row, int number) throws SQLException {
        return new WorkshopRecord(
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new PersonId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"));
    }
}
