package org.mithaq.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that commits as in production (the embedded one's defaults do not) and can be killed and started again. */
public final class KilledPostgres implements AutoCloseable {

    private static final int ATTEMPTS = 50;

    private final Path data;
    private EmbeddedPostgres server;
    private List<ProcessHandle> orphans = List.of();

    public KilledPostgres(Path data) throws IOException {
        this.data = data;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofSeconds(20));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Kills the server without a word to anybody. */
    public void kill() throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        orphans = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Starts it where it was; its last backends may need a moment to notice that they are orphans. */
    public void startAgain() throws Exception {
        var port = server.getPort();
        closeQuietly(server);
        for (var orphan : orphans) {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        }
        @Nullable IOException last = null;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                // an attempt that fails keeps its lock on this file for as long as this process lives
                Files.deleteIfExists(data.resolve("epg-lock"));
                server = start(port);
                return;
            } catch (IOException | IllegalStateException stillThere) {
                last = new IOException(stillThere);
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IOException("PostgreSQL does not start again", last);
    }

    private static void closeQuietly(EmbeddedPostgres killed) {
        try {
            killed.close();
        } catch (IOException | RuntimeException itIsDead) {
            // what it held in this process is let go all the same
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
