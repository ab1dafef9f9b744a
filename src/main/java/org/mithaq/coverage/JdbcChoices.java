package org.mithaq.coverage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code coverage_choice}, only ever added to. */
@Repository
class JdbcChoices {

    private final JdbcClient jdbc;

    JdbcChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            StrategyId strategy,
            SectionId section,
            String link,
            ItemId item,
            String wording,
            String reason,
            PersonId by,
            Instant at) {
        jdbc.sql("""
                insert into coverage_choice (id, strategy_id, section_id, link_id, item_id, wording, reason, chosen_by, chosen_at)
                values (:id, :strategy, :section, :link, :item, :wording, :reason, :by, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("strategy", strategy.value())
                .param("section", section.value())
                .param("link", link)
                .param("item", item.value())
                .param("wording", wording)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
