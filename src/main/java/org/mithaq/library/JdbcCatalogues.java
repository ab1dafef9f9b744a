package org.mithaq.library;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue files as they were loaded. */
@Repository
class JdbcCatalogues {

    /** A stored file; exactly one per urn is in force. */
    record Stored(String urn, int version, String source, String content, boolean inForce) {}

    private final JdbcClient jdbc;

    JdbcCatalogues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest version of each first. */
    List<Stored> all() {
        return jdbc.sql(
                        "select urn, version, source, content, status from library_catalogue order by urn, version desc")
                .query((row, number) -> new Stored(
                        row.getString("urn"),
                        row.getInt("version"),
                        row.getString("source"),
                        row.getString("content"),
                        "IN_FORCE".equals(row.getString("status"))))
                .list();
    }

    /** Puts the file in force in place of the version before it; needs a running transaction. */
    void put(Sheet sheet, Instant now) {
        jdbc.sql("update library_catalogue set status = 'SUPERSEDED' where urn = :urn and status = 'IN_FORCE'")
                .param("urn", sheet.urn())
                .update();
        jdbc.sql("""
                        insert into library_catalogue (urn, version, source, content, loaded_at, status)
                        values (:urn, :version, :source, :content, :now, 'IN_FORCE')""")
                .param("urn", sheet.urn())
                .param("version", sheet.version())
                .param("source", sheet.file())
                .param("content", sheet.content())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
