package org.mithaq.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.review.Approval.ApprovedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of approvals and waivers. */
@Component
class JdbcApprovals {

    private final JdbcClient jdbc;

    JdbcApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void waive(StrategyId strategy, Waiver waiver) {
        jdbc.sql("insert into review_waiver (strategy_id, note, waived_by, waived_at, reason)"
                        + " values (:strategy, :note, :by, :at, :reason)")
                .param("strategy", strategy.value())
                .param("note", waiver.note())
                .param("by", waiver.by().value())
                .param("at", Times.stored(waiver.at()))
                .param("reason", waiver.reason())
                .update();
    }

    /** By the id of the note. */
    Map<String, Waiver> waivers(StrategyId strategy) {
        Map<String, Waiver> waivers = new LinkedHashMap<>();
        jdbc.sql("select * from review_waiver where strategy_id = :id order by waived_at, note")
                .param("id", strategy.value())
                .query((row, number) -> new Waiver(
                        row.getString("note"),
                        new PersonId(row.getObject("waived_by", UUID.class)),
                        Times.read(row, "waived_at"),
                        row.getString("reason")))
                .list()
                .forEach(waiver -> waivers.put(waiver.note(), waiver));
        return waivers;
    }

    void insert(Approval approval) {
        jdbc.sql("""
            insert into review_approval (id, strategy_id, approved_by, approved_at, decision_number, decision_date, note,
                hash, return_reason)
            values (:id, :strategy, :by, :at, :number, :date, :note, :hash, '')
            """)
                .param("id", approval.id())
                .param("strategy", approval.strategy().value())
                .param("by", approval.by().value())
                .param("at", Times.stored(approval.at()))
                .param("number", approval.decisionNumber())
                .param("date", approval.decisionDateOrNull())
                .param("note", approval.note())
                .param("hash", approval.hash())
                .update();
        approval.texts().forEach(text -> jdbc.sql("""
            insert into review_approved_text (approval_id, body_id, section_id, language, version, hash)
            values (:approval, :body, :section, :language, :version, :hash)
            """)
                .param("approval", approval.id())
                .param("body", text.body().value())
                .param("section", text.section().value())
                .param("language", text.language().tag())
                .param("version", text.version())
                .param("hash", text.hash())
                .update());
    }

    void returned(StrategyId strategy, PersonId by, Instant at, String reason) {
        jdbc.sql("update review_approval set returned_by = :by, returned_at = :at, return_reason = :reason"
                        + " where strategy_id = :strategy and returned_at is null")
                .param("by", by.value())
                .param("at", Times.stored(at))
                .param("reason", reason)
                .param("strategy", strategy.value())
                .update();
    }

    /** Newest first. */
    List<Approval> of(StrategyId strategy) {
        var texts = jdbc
                .sql("select t.* from review_approved_text t join review_approval a on a.id = t.approval_id"
                        + " where a.strategy_id = :id")
                .param("id", strategy.value())
                .query((row, number) -> Map.entry(row.getObject("approval_id", UUID.class), text(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from review_approval where strategy_id = :id order by approved_at desc, id")
                .param("id", strategy.value())
                .query((row, number) -> approval(row, texts))
                .list();
    }

    private static ApprovedText text(ResultSet row) throws SQLException {
        return new ApprovedText(
                new SectionId(row.getObject("section_id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                Language.of(row.getString("language")),
                row.getLong("version"),
                row.getString("hash"));
    }

    private static Approval approval(ResultSet row, Map<UUID, List<ApprovedText>> texts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var returned = Times.readOrNull(row, "returned_at");
        return new Approval(
                id,
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new PersonId(row.getObject("approved_by", UUID.class)),
                Times.read(row, "approved_at"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getString("note"),
                row.getString("hash"),
                texts.getOrDefault(id, List.of()),
                returned == null
                        ? null
                        : new Clearance.Deed(
                                new PersonId(row.getObject("returned_by", UUID.class)),
                                returned,
                                row.getString("return_reason")));
    }
}
