package org.mithaq.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the audit trail. Nothing here changes or deletes a row. */
@Component
class JdbcAudit {

    private final JdbcClient jdbc;

    JdbcAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last row's number and hash. */
    record Head(long seq, String hash) {}

    /** The end of the chain; other writers wait until this transaction ends. */
    Head lockHead() {
        return jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    Head head() {
        return jdbc.sql("select seq, hash from audit_head where id = 1")
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    void append(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_entry (seq, recorded_at, strategy_id, section_id, actor_id, acting_for, roles, ministry_id,
                            action, object_type, object_id, object_version, before_hash, after_hash, reason, detail, marking,
                            prev_hash, hash)
                        values (:seq, :at, :strategy, :section, :actor, :actingFor, :roles, :ministry,
                            :action, :objectType, :objectId, :objectVersion, :before, :after, :reason, :detail, :marking,
                            :prev, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param(
                        "strategy",
                        entry.strategy() == null ? null : entry.strategy().value())
                .param(
                        "section",
                        entry.section() == null ? null : entry.section().value())
                .param("actor", entry.actor() == null ? null : entry.actor().value())
                .param(
                        "actingFor",
                        entry.actingFor() == null ? null : entry.actingFor().value())
                .param("roles", entry.roles())
                .param(
                        "ministry",
                        entry.ministry() == null ? null : entry.ministry().value())
                .param("action", entry.action().name())
                .param("objectType", entry.objectType())
                .param("objectId", entry.objectId())
                .param("objectVersion", entry.objectVersion())
                .param("before", entry.beforeHash())
                .param("after", entry.afterHash())
                .param("reason", entry.reason())
                .param("detail", entry.detail())
                .param("marking", entry.marking())
                .param("prev", entry.prevHash())
                .param("hash", entry.hash())
                .update();
        jdbc.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", entry.seq())
                .param("hash", entry.hash())
                .update();
    }

    /** Rows after a number, in order. */
    List<AuditEntry> after(long seq, int limit) {
        return jdbc.sql("select * from audit_entry where seq > :seq order by seq limit :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query(JdbcAudit::row)
                .list();
    }

    /** The rows of a strategy, or of the installation, newest first. */
    List<AuditEntry> find(@Nullable StrategyId strategy, AuditFilter filter, int offset, int limit) {
        var where = where(strategy, filter);
        return jdbc.sql("select * from audit_entry where " + where.sql()
                        + " order by seq desc limit :limit offset :offset")
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcAudit::row)
                .list();
    }

    int count(@Nullable StrategyId strategy, AuditFilter filter) {
        var where = where(strategy, filter);
        return jdbc.sql("select count(*) from audit_entry where " + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    private record Where(String sql, Map<String, Object> params) {}

    private static Where where(@Nullable StrategyId strategy, AuditFilter filter) {
        Map<String, Object> params = new LinkedHashMap<>();
        var sql = new StringBuilder();
        if (strategy == null) {
            sql.append("strategy_id is null");
        } else {
            sql.append("strategy_id = :strategy");
            params.put("strategy", strategy.value());
        }
        if (!filter.actions().isEmpty()) {
            sql.append(" and action in (:actions)");
            params.put("actions", filter.actions().stream().map(Enum::name).toList());
        }
        if (filter.actorOrNull() != null) {
            sql.append(" and actor_id = :actor");
            params.put("actor", filter.actorOrNull().value());
        }
        if (filter.sectionOrNull() != null) {
            sql.append(" and section_id = :section");
            params.put("section", filter.sectionOrNull().value());
        }
        if (filter.fromOrNull() != null) {
            sql.append(" and recorded_at >= :from");
            params.put("from", filter.fromOrNull().atOffset(ZoneOffset.UTC));
        }
        if (filter.beforeOrNull() != null) {
            sql.append(" and recorded_at < :before");
            params.put("before", filter.beforeOrNull().atOffset(ZoneOffset.UTC));
        }
        return new Where(sql.toString(), params);
    }

    private static AuditEntry row(ResultSet row, int number) throws SQLException {
        var strategy = row.getObject("strategy_id", UUID.class);
        var section = row.getObject("section_id", UUID.class);
        var actor = row.getObject("actor_id", UUID.class);
        var actingFor = row.getObject("acting_for", UUID.class);
        var ministry = row.getObject("ministry_id", UUID.class);
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                strategy == null ? null : new StrategyId(strategy),
                section == null ? null : new SectionId(section),
                actor == null ? null : new PersonId(actor),
                actingFor == null ? null : new PersonId(actingFor),
                row.getString("roles"),
                ministry == null ? null : new MinistryId(ministry),
                AuditAction.valueOf(row.getString("action")),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getObject("object_version", Long.class),
                row.getString("before_hash"),
                row.getString("after_hash"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("marking"),
                row.getString("prev_hash"),
                row.getString("hash"));
    }
}
