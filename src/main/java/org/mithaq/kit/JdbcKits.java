package org.mithaq.kit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.kit.Kit.State;
import org.mithaq.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kits that went out, and the versions of the texts in them. */
@Component
class JdbcKits {

    private final JdbcClient jdbc;

    JdbcKits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Kit kit) {
        jdbc.sql("""
            insert into kit (id, strategy_id, workshop_id, public_key, made_by, made_at, rows_hash, state)
            values (:id, :strategy, :workshop, :key, :by, :at, :rows, :state)
            """)
                .param("id", kit.id().value())
                .param("strategy", kit.strategy().value())
                .param("workshop", kit.workshop().value())
                .param("key", kit.publicKey())
                .param("by", kit.madeBy().value())
                .param("at", kit.madeAt().atOffset(ZoneOffset.UTC))
                .param("rows", kit.rowsHash())
                .param("state", kit.state().name())
                .update();
    }

    /** The newest first. */
    List<Kit> of(WorkshopId workshop) {
        return jdbc.sql("select * from kit where workshop_id = :workshop order by made_at desc, id")
                .param("workshop", workshop.value())
                .query(JdbcKits::row)
                .list();
    }

    Optional<Kit> find(KitId id) {
        return jdbc.sql("select * from kit where id = :id")
                .param("id", id.value())
                .query(JdbcKits::row)
                .optional();
    }

    /** As {@link #find}; whoever locks it too waits until this transaction ends. */
    Optional<Kit> lock(KitId id) {
        return jdbc.sql("select * from kit where id = :id for update")
                .param("id", id.value())
                .query(JdbcKits::row)
                .optional();
    }

    void move(KitId id, State state, PersonId by, Instant at, WorkshopId into, String hash) {
        jdbc.sql("""
            update kit set state = :state, returned_by = :by, returned_at = :at, returned_into = :into, returned_hash = :hash
            where id = :id
            """)
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("into", into.value())
                .param("hash", hash)
                .update();
    }

    void text(KitId kit, BodyId body, long version) {
        jdbc.sql("insert into kit_text (kit_id, body_id, version, merged) values (:kit, :body, :version, false)")
                .param("kit", kit.value())
                .param("body", body.value())
                .param("version", version)
                .update();
    }

    record Left(long version, boolean merged) {}

    Map<BodyId, Left> texts(KitId kit) {
        var found = new HashMap<BodyId, Left>();
        jdbc.sql("select body_id, version, merged from kit_text where kit_id = :kit")
                .param("kit", kit.value())
                .query((row, number) -> found.put(
                        new BodyId(row.getObject("body_id", UUID.class)),
                        new Left(row.getLong("version"), row.getBoolean("merged"))))
                .list();
        return found;
    }

    void merged(KitId kit, BodyId body) {
        jdbc.sql("update kit_text set merged = true where kit_id = :kit and body_id = :body")
                .param("kit", kit.value())
                .param("body", body.value())
                .update();
    }

    private static Kit row(ResultSet row, int number) throws SQLException {
        var by = row.getObject("returned_by", UUID.class);
        var at = row.getObject("returned_at", OffsetDateTime.class);
        var into = row.getObject("returned_into", UUID.class);
        return new Kit(
                new KitId(row.getObject("id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                row.getString("public_key"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("rows_hash"),
                State.valueOf(row.getString("state")),
                by == null ? null : new PersonId(by),
                instant(at),
                into == null ? null : new WorkshopId(into),
                row.getString("returned_hash"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
