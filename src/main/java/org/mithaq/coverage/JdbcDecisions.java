package org.mithaq.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code coverage_stance}. */
@Repository
class JdbcDecisions {

    private static final String WHOLE = "strategy";
    private static final String KEY = " strategy_id = :strategy and place = :place and item_id = :item";

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Decision> of(StrategyId strategy) {
        return jdbc.sql("select * from coverage_stance where strategy_id = :strategy order by item_id, place")
                .param("strategy", strategy.value())
                .query(JdbcDecisions::read)
                .list();
    }

    Optional<Decision> find(StrategyId strategy, @Nullable SectionId section, ItemId item) {
        return keyed("select * from coverage_stance where" + KEY, strategy, section, item)
                .query(JdbcDecisions::read)
                .optional();
    }

    /** Inserts (expected 0) or updates the decision of that version. */
    void put(Decision decision, long expected) {
        var changed = expected == 0 ? insert(decision) : update(decision, expected);
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    void remove(StrategyId strategy, @Nullable SectionId section, ItemId item, long expected) {
        var removed = keyed("delete from coverage_stance where version = :expected and" + KEY, strategy, section, item)
                .param("expected", expected)
                .update();
        if (removed == 0) {
            throw new StaleVersion();
        }
    }

    private int insert(Decision decision) {
        try {
            return values("""
                    insert into coverage_stance (strategy_id, place, item_id, version, stance, reason, decided_by, decided_at)
                    values (:strategy, :place, :item, 1, :stance, :reason, :by, :at)
                    """, decision).update();
        } catch (DuplicateKeyException someoneWasFirst) {
            throw new StaleVersion();
        }
    }

    private int update(Decision decision, long expected) {
        return values(
                        "update coverage_stance set version = version + 1, stance = :stance, reason = :reason,"
                                + " decided_by = :by, decided_at = :at where version = :expected and" + KEY,
                        decision)
                .param("expected", expected)
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, Decision decision) {
        return keyed(sql, decision.strategy(), decision.sectionOrNull(), decision.item())
                .param("stance", decision.stance().name())
                .param("reason", decision.reason())
                .param("by", decision.by().value())
                .param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec keyed(String sql, StrategyId strategy, @Nullable SectionId section, ItemId item) {
        return jdbc.sql(sql)
                .param("strategy", strategy.value())
                .param("place", section == null ? WHOLE : section.toString())
                .param("item", item.value());
    }

    private static Decision read(ResultSet row, int index) throws SQLException {
        var place = row.getString("place");
        return new Decision(
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                WHOLE.equals(place) ? null : SectionId.parse(place),
                new ItemId(row.getString("item_id")),
                row.getLong("version"),
                Stance.valueOf(row.getString("stance")),
                row.getString("reason"),
                new PersonId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
