package org.mithaq.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code body}. Bodies of removed sections, and of languages given up, are kept but not found. */
@Repository
class JdbcBodyRows {

    private static final String LIVE = """
        select b.* from body b join section s on s.id = b.section_id join strategy t on t.id = b.strategy_id
        where s.removed_at is null and t.languages like '%' || b.language || '%' and
        """;

    private final JdbcClient jdbc;

    JdbcBodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the section a body in each of the languages in which it has none. */
    void complete(SectionId section, StrategyId strategy, Set<Language> languages) {
        var present = jdbc.sql("select language from body where section_id = :section")
                .param("section", section.value())
                .query(String.class)
                .set();
        for (var language : languages) {
            if (!present.contains(language.tag())) {
                insert(new Body(new BodyId(UUID.randomUUID()), section, strategy, language));
            }
        }
    }

    void insert(Body body) {
        jdbc.sql(
                        "insert into body (id, section_id, strategy_id, language) values (:id, :section, :strategy, :language)")
                .param("id", body.id().value())
                .param("section", body.section().value())
                .param("strategy", body.strategy().value())
                .param("language", body.language().tag())
                .update();
    }

    Optional<Body> find(BodyId id) {
        return jdbc.sql(LIVE + " b.id = :id")
                .param("id", id.value())
                .query(JdbcBodyRows::read)
                .optional();
    }

    List<Body> of(SectionId section) {
        return jdbc.sql(LIVE + " b.section_id = :section order by b.language")
                .param("section", section.value())
                .query(JdbcBodyRows::read)
                .list();
    }

    List<Body> of(StrategyId strategy) {
        return jdbc.sql(LIVE + " b.strategy_id = :strategy order by b.section_id, b.language")
                .param("strategy", strategy.value())
                .query(JdbcBodyRows::read)
                .list();
    }

    private static Body read(ResultSet row, int number) throws SQLException {
        return new Body(
                new BodyId(row.getObject("id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                Language.of(row.getString("language")));
    }
}
