package org.mithaq.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.coverage.ItemUse.Form;
import org.mithaq.library.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The derived table {@code coverage_use}. */
@Repository
class JdbcUses {

    private final JdbcClient jdbc;

    JdbcUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what is known of a body by what its document says at a version; an older version changes nothing.
     *
     * @return whether the table says something else than before
     */
    boolean replace(BodyUses found) {
        var body = found.body();
        if (!advance(body, found.version()) || sameAs(found)) {
            return false;
        }
        jdbc.sql("delete from coverage_use where body_id = :body")
                .param("body", body.value())
                .update();
        found.uses().forEach(this::insert);
        return true;
    }

    private boolean sameAs(BodyUses found) {
        var stored = jdbc.sql("select * from coverage_use where body_id = :body")
                .param("body", found.body().value())
                .query(JdbcUses::read)
                .list();
        // the table keeps no order
        return stored.size() == found.uses().size() && Set.copyOf(stored).equals(Set.copyOf(found.uses()));
    }

    List<ItemUse> of(StrategyId strategy) {
        return jdbc.sql(
                        "select * from coverage_use where strategy_id = :strategy order by section_id, body_id, link_id")
                .param("strategy", strategy.value())
                .query(JdbcUses::read)
                .list();
    }

    private boolean advance(BodyId body, long version) {
        var moved = jdbc.sql(
                        "update coverage_read set version = :version where body_id = :body and version <= :version")
                .param("version", version)
                .param("body", body.value())
                .update();
        if (moved > 0) {
            return true;
        }
        var known = jdbc.sql("select count(*) from coverage_read where body_id = :body")
                .param("body", body.value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into coverage_read (body_id, version) values (:body, :version)")
                    .param("body", body.value())
                    .param("version", version)
                    .update();
        }
        return known == 0;
    }

    private void insert(ItemUse use) {
        jdbc.sql("""
                insert into coverage_use (body_id, link_id, strategy_id, section_id, language, item_id, catalogue,
                    catalogue_version, form, wording)
                values (:body, :link, :strategy, :section, :language, :item, :catalogue, :version, :form, :wording)
                """)
                .param("body", use.body().value())
                .param("link", use.link())
                .param("strategy", use.strategy().value())
                .param("section", use.section().value())
                .param("language", use.language().tag())
                .param("item", use.item().value())
                .param("catalogue", use.catalogue())
                .param("version", use.catalogueVersion())
                .param("form", use.form().name())
                .param("wording", use.wording())
                .update();
    }

    private static ItemUse read(ResultSet row, int index) throws SQLException {
        return new ItemUse(
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                Language.of(row.getString("language")),
                row.getString("link_id"),
                new ItemId(row.getString("item_id")),
                row.getString("catalogue"),
                row.getInt("catalogue_version"),
                Form.valueOf(row.getString("form")),
                row.getString("wording"));
    }
}
