package org.mithaq;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The two databases that every repository test runs on. Use as
 * {@code @ParameterizedClass @EnumSource(TestDatabase.class) class JdbcXTest { @Parameter TestDatabase database; ... }}.
 */
public enum TestDatabase {
    H2 {
        @Override
        DataSource empty() {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException refused) {
                throw new IllegalStateException("PostgreSQL made no database", refused);
            }
            return Server.RUNNING.getDatabase("postgres", name);
        }
    };

    abstract DataSource empty();

    /** A new database with every migration applied. */
    public DataSource fresh() {
        var source = empty();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    /** One real server for the whole test run, started when first asked for. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException("embedded PostgreSQL did not start", failed);
            }
        }
    }
}
