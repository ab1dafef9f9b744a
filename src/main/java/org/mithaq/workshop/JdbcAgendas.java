package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.mithaq.common.Bilingual;
import org.mithaq.common.SectionId;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of agendas. */
@Component
class JdbcAgendas {

    private final JdbcClient jdbc;

    JdbcAgendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Agenda of(WorkshopId workshop) {
        return new Agenda(jdbc.sql("select * from workshop_item where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query(JdbcAgendas::row)
                .list());
    }

    void insert(AgendaItem item) {
        data(
                        jdbc.sql(
                                "insert into workshop_item (id, workshop_id, day_number, place, kind, title_ar, title_en, minutes,"
                                        + " section_id, question, cards) values (:id, :workshop, :day, :place, :kind, :titleAr,"
                                        + " :titleEn, :minutes, :section, :question, :cards)"),
                        item)
                .param("workshop", item.workshop().value())
                .update();
    }

    void update(AgendaItem item) {
        data(
                        jdbc.sql(
                                "update workshop_item set day_number = :day, place = :place, kind = :kind, title_ar = :titleAr,"
                                        + " title_en = :titleEn, minutes = :minutes, section_id = :section, question = :question,"
                                        + " cards = :cards where id = :id"),
                        item)
                .update();
    }

    void delete(AgendaItemId id) {
        jdbc.sql("delete from workshop_item where id = :id")
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec data(JdbcClient.StatementSpec sql, AgendaItem item) {
        var data = item.data();
        return sql.param("id", item.id().value())
                .param("day", item.day())
                .param("place", item.place())
                .param("kind", data.kind().name())
                .param("titleAr", data.title().ar())
                .param("titleEn", data.title().en())
                .param("minutes", data.minutes())
                .param("section", data.section().map(SectionId::value).orElse(null))
                .param("question", data.question())
                .param("cards", String.join(" ", data.cards()));
    }

    private static AgendaItem row(ResultSet row, int number) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        var cards = row.getString("cards");
        return new AgendaItem(
                new AgendaItemId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                row.getInt("day_number"),
                row.getInt("place"),
                new ItemData(
                        AgendaKind.valueOf(row.getString("kind")),
                        new Bilingual(row.getString("title_ar"), row.getString("title_en")),
                        row.getInt("minutes"),
                        section == null ? null : new SectionId(section),
                        row.getString("question"),
                        cards.isEmpty() ? List.of() : List.of(cards.split(" "))));
    }
}
