package org.mithaq.kit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kit from which this installation was made, if it was, and the key of this installation. */
@Component
class JdbcHere {

    /**
     * @param privateKey by which the package that goes back is signed
     * @param complete whether all texts of the kit are here
     */
    record Here(
            KitId kit,
            StrategyId strategy,
            WorkshopId workshop,
            PersonId openedBy,
            String privateKey,
            String publicKey,
            boolean complete) {}

    private final JdbcClient jdbc;

    JdbcHere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Here> find() {
        return jdbc.sql("select * from kit_here").query(JdbcHere::row).optional();
    }

    void insert(Here here, Instant at) {
        jdbc.sql("""
            insert into kit_here (id, kit_id, strategy_id, workshop_id, opened_by, private_key, public_key, opened_at, complete)
            values (1, :kit, :strategy, :workshop, :by, :private, :public, :at, false)
            """)
                .param("kit", here.kit().value())
                .param("strategy", here.strategy().value())
                .param("workshop", here.workshop().value())
                .param("by", here.openedBy().value())
                .param("private", here.privateKey())
                .param("public", here.publicKey())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void complete() {
        jdbc.sql("update kit_here set complete = true").update();
    }

    /** The pair of keys of this installation as base 64, public first; made when first asked for. */
    String[] instanceKey() {
        return storedKey().orElseGet(() -> {
            var pair = Keys.random();
            var made = new String[] {Keys.text(pair.getPublic()), Keys.text(pair.getPrivate())};
            jdbc.sql("insert into kit_instance_key (id, public_key, private_key) select 1, :public, :private"
                            + " where not exists (select 1 from kit_instance_key)")
                    .param("public", made[0])
                    .param("private", made[1])
                    .update();
            return storedKey().orElse(made);
        });
    }

    /** The newest migration of this database. */
    String schema() {
        return jdbc
                .sql("select \"version\" from \"flyway_schema_history\" where \"version\" is not null")
                .query(String.class)
                .list()
                .stream()
                .max(String::compareTo)
                .orElse("");
    }

    private Optional<String[]> storedKey() {
        return jdbc.sql("select public_key, private_key from kit_instance_key")
                .query((row, number) -> new String[] {row.getString("public_key"), row.getString("private_key")})
                .optional();
    }

    private static Here row(ResultSet row, int number) throws SQLException {
        return new Here(
                new KitId(row.getObject("kit_id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                new PersonId(row.getObject("opened_by", UUID.class)),
                row.getString("private_key"),
                row.getString("public_key"),
                row.getBoolean("complete"));
    }
}
