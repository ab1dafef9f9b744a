package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Report.ReportData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What groups report, with every version that was. Never changed, only added to. */
@Component
class JdbcReports {

    private final JdbcClient jdbc;

    JdbcReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws StaleVersion when somebody else stored that version */
    void insert(Report report) {
        try {
            jdbc.sql("""
                insert into workshop_group_report (group_id, version, agreed, open_points, minority, owner, handed_in, seat_id,
                    saved_at)
                values (:group, :version, :agreed, :open, :minority, :owner, :handedIn, :seat, :at)
                """)
                    .param("group", report.group().value())
                    .param("version", report.version())
                    .param("agreed", report.data().agreed())
                    .param("open", report.data().open())
                    .param("minority", report.data().minority())
                    .param("owner", report.data().owner())
                    .param("handedIn", report.handedIn())
                    .param("seat", Objects.requireNonNull(report.byOrNull()).value())
                    .param("at", Times.stored(report.atOrNull()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new StaleVersion();
        }
    }

    /** The newest version; an empty one before the first. */
    Report of(GroupId group) {
        return jdbc.sql("select * from workshop_group_report where group_id = :group"
                        + " order by version desc fetch first 1 rows only")
                .param("group", group.value())
                .query(JdbcReports::row)
                .optional()
                .orElseGet(() -> Report.none(group));
    }

    /** The newest versions of the groups of an item that report at all. */
    Map<GroupId, Report> of(AgendaItemId item) {
        return jdbc
                .sql("select r.* from workshop_group_report r join workshop_group g on g.id = r.group_id"
                        + " where g.item_id = :item and r.version ="
                        + " (select max(l.version) from workshop_group_report l where l.group_id = r.group_id)")
                .param("item", item.value())
                .query(JdbcReports::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Report::group, report -> report));
    }

    /** The newest first. */
    List<Report> versions(GroupId group) {
        return jdbc.sql("select * from workshop_group_report where group_id = :group order by version desc")
                .param("group", group.value())
                .query(JdbcReports::row)
                .list();
    }

    private static Report row(ResultSet row, int number) throws SQLException {
        return new Report(
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getLong("version"),
                new ReportData(
                        row.getString("agreed"),
                        row.getString("open_points"),
                        row.getString("minority"),
                        row.getString("owner")),
                row.getBoolean("handed_in"),
                new SeatId(row.getObject("seat_id", UUID.class)),
                Times.read(row, "saved_at"));
    }
}
