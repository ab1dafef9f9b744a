package org.mithaq;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two databases that every repository test runs on. Use as
 * {@code @ParameterizedClass @EnumSource(TestDatabase.class) class JdbcXTest { @Parameter TestDatabase database; ... }}.
 */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource fresh() {
            return Memory.copy();
        }
    },
    POSTGRESQL {
        @Override
        public DataSource fresh() {
            return Server.copy();
        }
    };

    /** A new database with every migration applied: a copy of one that was migrated when first asked for, once in a run. */
    public abstract DataSource fresh();

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void execute(DataSource source, Iterable<String> statements) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("no new database", refused);
        }
    }

    private static final class Memory {
        static final List<String> SCHEMA = migrated();

        private static DataSource empty() {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            return source;
        }

        private static List<String> migrated() {
            var source = empty();
            migrate(source);
            return JdbcClient.create(source).sql("script").query(String.class).list().stream()
                    .filter(statement -> !statement.startsWith("CREATE USER"))
                    .toList();
        }

        static DataSource copy() {
            var source = empty();
            execute(source, SCHEMA);
            return source;
        }
    }

    /** One real server for the whole test run, started when first asked for. */
    private static final class Server {
        private static final String MIGRATED = "migrated";

        static final EmbeddedPostgres RUNNING = start();

        static DataSource copy() {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            execute(RUNNING.getPostgresDatabase(), List.of("create database %s template %s".formatted(name, MIGRATED)));
            return pooled(RUNNING.getDatabase("postgres", name));
        }

        /** As the application has it: without a pool each statement outside a transaction would begin a process of the server. */
        private static DataSource pooled(DataSource database) {
            var pool = new HikariDataSource();
            pool.setDataSource(database);
            pool.setMaximumPoolSize(20);
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
            return pool;
        }

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.start();
                execute(server.getPostgresDatabase(), List.of("create database " + MIGRATED));
                migrate(server.getDatabase("postgres", MIGRATED));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException("embedded PostgreSQL did not start", failed);
            }
        }
    }
}
