package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of workshops. */
@Component
class JdbcWorkshops {

    private final JdbcClient jdbc;

    JdbcWorkshops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Workshop workshop) {
        data(jdbc.sql("""
            insert into workshop (id, strategy_id, version, title_ar, title_en, purpose_ar, purpose_en, meeting_rule, language,
                starts_on, starts_at, days, seats, quorum_by, quorum, code, created_by, created_at)
            values (:id, :strategy, :version, :titleAr, :titleEn, :purposeAr, :purposeEn, :rule, :language,
                :starts, :startsAt, :days, :seats, :quorumBy, :quorum, :code, :by, :at)
            """), workshop)
                .param("strategy", workshop.strategy().value())
                .param("code", workshop.code())
                .param("by", workshop.createdBy().value())
                .param("at", Times.stored(workshop.createdAt()))
                .update();
    }

    /** Stores the data of the next version, and gives it. @throws StaleVersion unless the workshop's own version is the stored one */
    Workshop update(Workshop workshop) {
        var changed = data(jdbc.sql("""
            update workshop set version = version + 1, title_ar = :titleAr, title_en = :titleEn, purpose_ar = :purposeAr,
                purpose_en = :purposeEn, meeting_rule = :rule, language = :language, starts_on = :starts, starts_at = :startsAt, days = :days,
                seats = :seats, quorum_by = :quorumBy, quorum = :quorum
            where id = :id and version = :version
            """), workshop).update();
        if (changed == 0) {
            throw new StaleVersion();
        }
        return find(workshop.id()).orElseThrow(StaleVersion::new);
    }

    Optional<Workshop> find(WorkshopId id) {
        return jdbc.sql("select * from workshop where id = :id")
                .param("id", id.value())
                .query(JdbcWorkshops::row)
                .optional();
    }

    /** As {@link #find}; whoever locks it too waits until this transaction ends. */
    Optional<Workshop> lock(WorkshopId id) {
        return jdbc.sql("select * from workshop where id = :id for update")
                .param("id", id.value())
                .query(JdbcWorkshops::row)
                .optional();
    }

    Optional<Workshop> findByCode(String code) {
        return jdbc.sql("select * from workshop where code = :code")
                .param("code", code)
                .query(JdbcWorkshops::row)
                .optional();
    }

    /** The newest first. */
    List<Workshop> of(StrategyId strategy) {
        return jdbc.sql("select * from workshop where strategy_id = :strategy order by starts_on desc, created_at desc")
                .param("strategy", strategy.value())
                .query(JdbcWorkshops::row)
                .list();
    }

    private static JdbcClient.StatementSpec data(JdbcClient.StatementSpec sql, Workshop workshop) {
        var data = workshop.data();
        return sql.param("id", workshop.id().value())
                .param("version", workshop.version())
                .param("titleAr", data.title().ar())
                .param("titleEn", data.title().en())
                .param("purposeAr", data.purpose().ar())
                .param("purposeEn", data.purpose().en())
                .param("rule", data.rule().name())
                .param("language", data.language().tag())
                .param("starts", data.startsOn())
                .param("startsAt", data.startsAt())
                .param("days", data.days())
                .param("seats", data.seats())
                .param("quorumBy", data.quorum().by().name())
                .param("quorum", data.quorum().least());
    }

    private static Workshop row(ResultSet row, int number) throws SQLException {
        return new Workshop(
                new WorkshopId(row.getObject("id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                row.getLong("version"),
                new WorkshopData(
                        new Bilingual(row.getString("title_ar"), row.getString("title_en")),
                        new Bilingual(row.getString("purpose_ar"), row.getString("purpose_en")),
                        MeetingRule.valueOf(row.getString("meeting_rule")),
                        Language.of(row.getString("language")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getInt("days"),
                        row.getInt("seats"),
                        new Quorum(Quorum.By.valueOf(row.getString("quorum_by")), row.getInt("quorum"))),
                row.getString("code"),
                new PersonId(row.getObject("created_by", UUID.class)),
                Times.read(row, "created_at"));
    }
}
