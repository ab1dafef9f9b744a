package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.editing.live.Seat.type;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.common.BodyId;
import org.mithaq.common.LostConnection;
import org.mithaq.common.PersonId;
import org.mithaq.durability.KilledPostgres;

/** Databases that really do not store: a full disk, one that may only be read, one that was killed. */
class NotStoredTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, false, true));

    private final Simulation world = new Simulation(new Random(3));
    private final BodyId body = BodyId.random();

    @TempDir
    Path folder;

    private interface Act {
        void run() throws Exception;
    }

    @Test
    void aFullDiskLosesNothingOnH2() throws Exception {
        FullDisk.mount();
        var url = "jdbc:h2:file:fulldisk:" + folder.resolve("mithaq")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        try (var source = pool(url, "sa")) {
            everybodyIsToldAndNothingIsLost(source, () -> FullDisk.FULL.set(true), () -> FullDisk.FULL.set(false));
        } finally {
            FullDisk.FULL.set(false);
        }
    }

    @Test
    void aReadOnlyDatabaseLosesNothingOnPostgresql() throws Exception {
        try (var server = new KilledPostgres(folder.resolve("pg"));
                var source = pool(server.url(), "postgres")) {
            everybodyIsToldAndNothingIsLost(source, () -> readOnly(source, "on"), () -> readOnly(source, "off"));
        }
    }

    @Test
    void aKilledDatabaseLosesNothingOnPostgresql() throws Exception {
        try (var server = new KilledPostgres(folder.resolve("pg"));
                var source = pool(server.url(), "postgres")) {
            everybodyIsToldAndNothingIsLost(source, server::kill, server::startAgain);
        }
    }

    /** Wants a small file system of its own, such as {@code mount -t tmpfs -o size=90m tmpfs /mnt/small}: {@code -Dmithaq.small-disk=/mnt/small}. */
    @Test
    @EnabledIfSystemProperty(named = "mithaq.small-disk", matches = ".+")
    void aFullDiskLosesNothingOnPostgresql() throws Exception {
        var disk = Files.createTempDirectory(Path.of(System.getProperty("mithaq.small-disk")), "full");
        var rest = disk.resolve("rest");
        try (var server = new KilledPostgres(disk.resolve("pg"));
                var source = pool(server.url(), "postgres")) {
            everybodyIsToldAndNothingIsLost(source, () -> fill(rest), () -> Files.delete(rest));
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (var block = new byte[4096]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static HikariDataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setExceptionOverrideClassName(LostConnection.class.getName());
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(500);
        pool.setValidationTimeout(300);
        return pool;
    }

    private static void readOnly(HikariDataSource source, String value) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set transaction read write");
            statement.execute("alter system set default_transaction_read_only = " + value);
            statement.execute("select pg_reload_conf()");
        }
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var i = 0; i < 100; i++) {
                var shown = statement.executeQuery("show default_transaction_read_only");
                shown.next();
                if (shown.getString(1).equals(value)) {
                    return;
                }
                Thread.sleep(20);
            }
            throw new AssertionError("PostgreSQL did not take the setting");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void everybodyIsToldAndNothingIsLost(HikariDataSource source, Act fails, Act recovers) throws Exception {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var station = new Station(source, world, (person, text) -> WRITER, Times.USUAL);
        var amal = new Seat(station.rooms(), body);
        var badr = new Seat(station.rooms(), body);
        amal.join(null);
        badr.join(null);
        world.run(Duration.ofMillis(300));
        amal.submit(0, 1, type(1, "kept. "));
        world.run(Duration.ofMillis(300));
        assertThat(amal.count("entries")).isEqualTo(1);

        fails.run();
        // so much, and so unlike itself, that no page of a file has room for it
        var more = new Random(7)
                .ints(60_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        amal.submit(1, 2, type(1, more));
        world.run(Duration.ofMillis(300));
        assertThat(amal.last("trouble").path("reason").asString()).isEqualTo("not_stored");
        assertThat(badr.last("trouble").path("reason").asString()).isEqualTo("not_stored");
        amal.submit(1, 2, type(1, more));
        badr.submit(1, 1, type(1, "Badr too. "));
        badr.point(1, 1, 1);
        world.run(Duration.ofSeconds(4));
        assertThat(amal.count("entries")).as("nothing is acknowledged").isEqualTo(1);
        assertThat(badr.count("entries")).isEqualTo(1);
        assertThat(amal.count("trouble")).as("told once").isEqualTo(1);

        recovers.run();
        world.run(Duration.ofSeconds(30));

        assertThat(amal.last("trouble").path("reason").asString()).isEqualTo("over");
        assertThat(amal.last("entries").path("version").asLong()).isEqualTo(3);
        assertThat(amal.count("rejected")).isZero();
        var stored = station.archive().load(body);
        assertThat(stored.document().textContent())
                .contains(more)
                .contains("kept. ")
                .contains("Badr too. ");
        assertThat(stored.version()).isEqualTo(3);
        var late = new Seat(station.rooms(), body, PersonId.random(), UUID.randomUUID()).join(null);
        world.run(Duration.ofMillis(300));
        assertThat(late.last("joined").path("version").asLong()).isEqualTo(3);
        assertThat(late.count("trouble")).isZero();
    }
}
