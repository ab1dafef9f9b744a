package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.ActionItem.ActionData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions that workshops agreed on. */
@Component
class JdbcActions {

    private final JdbcClient jdbc;

    JdbcActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActionItem action, PersonId by) {
        data(jdbc.sql("""
            insert into workshop_action (id, workshop_id, version, item_id, what, ministry_id, owner, accepted, due, indicator, made_by,
                made_at, removed)
            values (:id, :workshop, 1, :item, :what, :ministry, :owner, :accepted, :due, :indicator, :by, :at, false)
            """), action.data())
                .param("id", action.id().value())
                .param("workshop", action.workshop().value())
                .param("by", by.value())
                .param("at", Times.stored(action.at()))
                .update();
    }

    /** @throws StaleVersion unless that version is the stored one */
    void change(ActionId id, long expected, ActionData data) {
        changed(data(jdbc.sql("""
            update workshop_action set version = version + 1, item_id = :item, what = :what, ministry_id = :ministry, owner = :owner,
                accepted = :accepted, due = :due, indicator = :indicator
            where id = :id and version = :version and not removed
            """), data)
                .param("id", id.value())
                .param("version", expected)
                .update());
    }

    void remove(ActionId id, long expected) {
        changed(jdbc.sql("update workshop_action set version = version + 1, removed = true"
                        + " where id = :id and version = :version and not removed")
                .param("id", id.value())
                .param("version", expected)
                .update());
    }

    Optional<ActionItem> find(ActionId id) {
        return jdbc.sql("select * from workshop_action where id = :id and not removed")
                .param("id", id.value())
                .query(JdbcActions::row)
                .optional();
    }

    /** In the order in which they were agreed. */
    List<ActionItem> of(WorkshopId workshop) {
        return jdbc.sql(
                        "select * from workshop_action where workshop_id = :workshop and not removed order by made_at, id")
                .param("workshop", workshop.value())
                .query(JdbcActions::row)
                .list();
    }

    private static JdbcClient.StatementSpec data(JdbcClient.StatementSpec sql, ActionData data) {
        var item = data.itemOrNull();
        return sql.param("item", item == null ? null : item.value())
                .param("what", data.what())
                .param("ministry", data.ministry().map(MinistryId::value).orElse(null))
                .param("owner", data.owner())
                .param("accepted", data.accepted())
                .param("due", data.dueOrNull())
                .param("indicator", data.indicator());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleVersion();
        }
    }

    private static ActionItem row(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item_id", UUID.class);
        var ministry = row.getObject("ministry_id", UUID.class);
        return new ActionItem(
                new ActionId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                row.getLong("version"),
                new ActionData(
                        row.getString("what"),
                        ministry == null ? null : new MinistryId(ministry),
                        row.getString("owner"),
                        row.getBoolean("accepted"),
                        row.getObject("due", LocalDate.class),
                        row.getString("indicator"),
                        item == null ? null : new AgendaItemId(item)),
                Times.read(row, "made_at"));
    }
}
