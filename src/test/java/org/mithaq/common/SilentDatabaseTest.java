package org.mithaq.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SilentDatabaseTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServerThatStopsAnsweringIsGivenUpAndTheNextConnectionWorks() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pool.setMaximumPoolSize(1);
            SilentDatabase.limit(pool, Duration.ofSeconds(1));
            try (var connection = pool.getConnection()) {
                var backend = number(connection, "select pg_backend_pid()");
                signal("STOP", backend);
                try {
                    assertThatThrownBy(() -> number(connection, "select 1")).isInstanceOf(SQLException.class);
                } finally {
                    signal("CONT", backend);
                }
            }
            try (var connection = pool.getConnection()) {
                assertThat(number(connection, "select 1")).isEqualTo(1);
            }
        }
    }

    @Test
    void aDatabaseInThisProcessGetsNoLimit() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:unlimited");
        SilentDatabase.limit(pool, Duration.ofSeconds(1));
        assertThat(pool.getDataSourceProperties()).isEmpty();
        pool.close();
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        var done = new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                .start()
                .waitFor();
        assertThat(done).isZero();
    }
}
