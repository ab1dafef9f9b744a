package org.mithaq.editing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Anchors as stored: where they were at some version. Takes part in the caller's transaction. */
@Repository
public class AnchorRows {

    private static final String COLUMNS = "id, body_id, version, from_pos, to_pos, quote, kind, orphan, resolved";

    private final JdbcClient jdbc;

    AnchorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(AnchorRow row) {
        jdbc.sql("insert into editing_anchor (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id().value(),
                        row.body().value(),
                        row.version(),
                        row.from(),
                        row.to(),
                        row.quote(),
                        row.kind().name(),
                        row.orphan(),
                        row.resolved())
                .update();
    }

    public List<AnchorRow> of(BodyId body) {
        return jdbc.sql("select " + COLUMNS + " from editing_anchor where body_id = ? order by id")
                .param(body.value())
                .query(AnchorRows::row)
                .list();
    }

    public Optional<AnchorRow> find(AnchorId id) {
        return jdbc.sql("select " + COLUMNS + " from editing_anchor where id = ?")
                .param(id.value())
                .query(AnchorRows::row)
                .optional();
    }

    /** Stores where an anchor is at a newer version; an older one changes nothing. */
    public void move(AnchorRow row) {
        jdbc.sql(
                        "update editing_anchor set version = ?, from_pos = ?, to_pos = ?, orphan = ? where id = ? and version < ?")
                .params(
                        row.version(),
                        row.from(),
                        row.to(),
                        row.orphan(),
                        row.id().value(),
                        row.version())
                .update();
    }

    public void resolve(AnchorId id, boolean resolved) {
        jdbc.sql("update editing_anchor set resolved = ? where id = ?")
                .params(resolved, id.value())
                .update();
    }

    public void delete(AnchorId id) {
        jdbc.sql("delete from editing_anchor where id = ?").param(id.value()).update();
    }

    private static AnchorRow row(ResultSet rs, int number) throws SQLException {
        return new AnchorRow(
                new AnchorId(rs.getObject("id", UUID.class)),
                new BodyId(rs.getObject("body_id", UUID.class)),
                rs.getLong("version"),
                rs.getInt("from_pos"),
                rs.getInt("to_pos"),
                rs.getString("quote"),
                Kind.valueOf(rs.getString("kind")),
                rs.getBoolean("orphan"),
                rs.getBoolean("resolved"));
    }
}
