package org.mithaq.strategy;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code strategy}. */
@Repository
class JdbcStrategyRows {

    private final JdbcClient jdbc;

    JdbcStrategyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Strategy insert(Strategy.StrategyData data, PersonId by) {
        return insert(StrategyId.random(), data, by);
    }

    Strategy insert(StrategyId id, Strategy.StrategyData data, PersonId by) {
        var strategy = new Strategy(id, 0, data, DocumentState.SETUP, by, now().toInstant());
        bind(jdbc.sql("""
            insert into strategy (id, version, title_ar, title_en, template, template_version, languages,
                controlling, marking, tlp, state, created_by, created_at, changed_at)
            values (:id, 0, :titleAr, :titleEn, :template, :templateVersion, :languages,
                :controlling, :marking, :tlp, :state, :by, :now, :now)
            """), data)
                .param("id", strategy.id().value())
                .param("template", data.template())
                .param("templateVersion", data.templateVersion())
                .param("state", strategy.state().name())
                .param("by", by.value())
                .param("now", strategy.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return strategy;
    }

    Optional<Strategy> find(StrategyId id) {
        return jdbc.sql("select * from strategy where id = :id")
                .param("id", id.value())
                .query(JdbcStrategyRows::read)
                .optional();
    }

    /** Newest change first. */
    List<Strategy> find(Collection<StrategyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from strategy where id in (:ids) order by changed_at desc, id")
                .param("ids", ids.stream().map(StrategyId::value).toList())
                .query(JdbcStrategyRows::read)
                .list();
    }

    /**
     * Makes changes of the outline wait for each other until the transaction ends. Taken before any section is changed: with two
     * orders of locking two people would wait for each other.
     */
    void lock(StrategyId id) {
        jdbc.sql("select version from strategy where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void update(StrategyId id, long expected, Strategy.StrategyData data) {
        var changed = bind(jdbc.sql("""
            update strategy set version = version + 1, title_ar = :titleAr, title_en = :titleEn,
                languages = :languages, controlling = :controlling, marking = :marking, tlp = :tlp,
                changed_at = :now
            where id = :id and version = :expected
            """), data)
                .param("id", id.value())
                .param("expected", expected)
                .param("now", now())
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    /** Another room's act: the settings are untouched, so the version a person saw stays good. */
    void state(StrategyId id, DocumentState state) {
        jdbc.sql("update strategy set state = :state, changed_at = :now where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    void touch(StrategyId id) {
        jdbc.sql("update strategy set changed_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Strategy.StrategyData data) {
        return statement
                .param("titleAr", data.title().ar())
                .param("titleEn", data.title().en())
                .param(
                        "languages",
                        data.languages().stream().sorted().map(Language::tag).collect(joining(",")))
                .param("controlling", data.controlling().tag())
                .param("marking", data.marking())
                .param("tlp", data.tlp());
    }

    private static Strategy read(ResultSet row, int number) throws SQLException {
        return new Strategy(
                new StrategyId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new Strategy.StrategyData(
                        new Bilingual(row.getString("title_ar"), row.getString("title_en")),
                        row.getString("template"),
                        row.getInt("template_version"),
                        languages(row.getString("languages")),
                        Language.of(row.getString("controlling")),
                        row.getString("marking"),
                        row.getString("tlp")),
                DocumentState.valueOf(row.getString("state")),
                new PersonId(row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Language> languages(String tags) {
        var languages = EnumSet.noneOf(Language.class);
        Arrays.stream(tags.split(",")).map(Language::of).forEach(languages::add);
        return Collections.unmodifiableSet(languages);
    }

    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
