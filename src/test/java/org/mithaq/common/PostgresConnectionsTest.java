package org.mithaq.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PostgresConnectionsTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServerThatStopsAnsweringIsGivenUpAndTheNextConnectionWorks() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pool.setMaximumPoolSize(1);
            PostgresConnections.settle(pool, Duration.ofSeconds(1));
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
    void anErrorDoesNotRepeatWhatSomebodyTyped() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            PostgresConnections.settle(pool, Duration.ofSeconds(20));
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table typed (words text primary key)");
                try (var batch = connection.prepareStatement("insert into typed values (?)")) {
                    for (var i = 0; i < 2; i++) {
                        batch.setString(1, "a confidential position");
                        batch.addBatch();
                    }
                    assertThatThrownBy(batch::executeBatch)
                            .isInstanceOfSatisfying(BatchUpdateException.class, error -> {
                                assertThat(error.getMessage()).doesNotContain("confidential");
                                assertThat(error.getNextException().getMessage())
                                        .doesNotContain("confidential");
                                assertThat(error.getSQLState()).isEqualTo("23505");
                            });
                }
            }
        }
    }

    @Test
    void aDatabaseInThisProcessGetsNoLimit() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:unlimited");
        PostgresConnections.settle(pool, Duration.ofSeconds(1));
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
