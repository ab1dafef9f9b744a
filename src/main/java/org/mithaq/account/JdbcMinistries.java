package org.mithaq.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.Bilingual;
import org.mithaq.common.MinistryId;
import org.mithaq.common.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcMinistries implements Ministries {

    private static final String SELECT = "select id, version, name_ar, name_en from ministry ";

    private final JdbcClient jdbc;

    JdbcMinistries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Ministry> all() {
        return jdbc.sql(SELECT + "order by name_ar, name_en, id")
                .query(JdbcMinistries::row)
                .list();
    }

    @Override
    public Optional<Ministry> find(MinistryId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(JdbcMinistries::row)
                .optional();
    }

    void insert(Ministry ministry) {
        jdbc.sql("insert into ministry (id, version, name_ar, name_en) values (:id, :version, :ar, :en)")
                .param("id", ministry.id().value())
                .param("version", ministry.version())
                .param("ar", ministry.name().ar())
                .param("en", ministry.name().en())
                .update();
    }

    /** @throws StaleVersion when the stored version is not the given one */
    Ministry update(Ministry ministry) {
        var changed = jdbc.sql("update ministry set version = version + 1, name_ar = :ar, name_en = :en"
                        + " where id = :id and version = :version")
                .param("id", ministry.id().value())
                .param("version", ministry.version())
                .param("ar", ministry.name().ar())
                .param("en", ministry.name().en())
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
        return new Ministry(ministry.id(), ministry.version() + 1, ministry.name());
    }

    private static Ministry row(ResultSet row, int number) throws SQLException {
        return new Ministry(
                new MinistryId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new Bilingual(row.getString("name_ar"), row.getString("name_en")));
    }
}
