package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Reading.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that workshops read. */
@Component
class JdbcReadings {

    private final JdbcClient jdbc;

    JdbcReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Reading reading, PersonId by) {
        texts(jdbc.sql("""
            insert into workshop_reading (id, workshop_id, item_id, section_id, version, arabic_body, arabic_version, english_body,
                english_version, at_block, at_sentence, opened_by, opened_at)
            values (:id, :workshop, :item, :section, :version, :ar, :arVersion, :en, :enVersion, :block, :sentence, :by, :at)
            """), reading)
                .param("workshop", reading.workshop().value())
                .param("item", reading.item().value())
                .param("section", reading.section().value())
                .param("by", by.value())
                .param("at", Times.stored(reading.openedAt()))
                .update();
    }

    /** Stores the next state of a reading. @throws StaleVersion unless its version is the stored one */
    void update(Reading reading) {
        var changed = texts(jdbc.sql("""
            update workshop_reading set version = version + 1, arabic_body = :ar, arabic_version = :arVersion, english_body = :en,
                english_version = :enVersion, at_block = :block, at_sentence = :sentence, closed_at = :closed
            where id = :id and version = :version
            """), reading)
                .param("closed", Times.stored(reading.closedAtOrNull()))
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    Optional<Reading> find(ReadingId id) {
        return jdbc.sql("select * from workshop_reading where id = :id")
                .param("id", id.value())
                .query(JdbcReadings::row)
                .optional();
    }

    /** The one that is before the room. */
    Optional<Reading> open(WorkshopId workshop) {
        return jdbc
                .sql("select * from workshop_reading where workshop_id = :workshop and closed_at is null"
                        + " order by opened_at desc, id")
                .param("workshop", workshop.value())
                .query(JdbcReadings::row)
                .list()
                .stream()
                .findFirst();
    }

    private static JdbcClient.StatementSpec texts(JdbcClient.StatementSpec sql, Reading reading) {
        var arabic = reading.text(Language.AR);
        var english = reading.text(Language.EN);
        return sql.param("id", reading.id().value())
                .param("version", reading.version())
                .param("ar", arabic.map(text -> text.body().value()).orElse(null))
                .param("arVersion", arabic.map(Shown::version).orElse(null))
                .param("en", english.map(text -> text.body().value()).orElse(null))
                .param("enVersion", english.map(Shown::version).orElse(null))
                .param("block", reading.block())
                .param("sentence", reading.sentence());
    }

    private static Reading row(ResultSet row, int number) throws SQLException {
        var texts = new EnumMap<Language, Shown>(Language.class);
        for (var language : Language.values()) {
            var column = language == Language.AR ? "arabic" : "english";
            var body = row.getObject(column + "_body", UUID.class);
            if (body != null) {
                texts.put(language, new Shown(new BodyId(body), row.getLong(column + "_version")));
            }
        }
        return new Reading(
                new ReadingId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                new AgendaItemId(row.getObject("item_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                row.getLong("version"),
                texts,
                row.getInt("at_block"),
                row.getInt("at_sentence"),
                Times.read(row, "opened_at"),
                Times.readOrNull(row, "closed_at"));
    }
}
