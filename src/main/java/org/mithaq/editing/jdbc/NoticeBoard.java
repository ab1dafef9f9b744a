package org.mithaq.editing.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Short notes between the nodes on one PostgreSQL database ({@code LISTEN} and {@code NOTIFY}). A note may get lost, so the reader is also
 * called now and then to look for itself. Notes are sent after the commit they tell of and not in it: PostgreSQL lets only one transaction
 * at a time commit with a note.
 */
public final class NoticeBoard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);
    private static final String CHANNEL = "mithaq_editing";
    private static final Duration LOOK_AFTER = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final String node = UUID.randomUUID().toString();
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    public NoticeBoard(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /** Whether the database can carry notes at all. */
    public static boolean isPossibleOn(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException unknown) {
            throw new IllegalStateException("The database does not answer", unknown);
        }
    }

    /**
     * Begins to read.
     *
     * @param note called with every note of another node
     * @param look called when notes may have been missed, and every few seconds
     */
    public void read(Consumer<String> note, Runnable look) {
        start("notice-reader", () -> readOnce(note, look));
        start("notice-writer", this::writeOnce);
    }

    /** Tells the other nodes; the same note only once while it waits. Never fails: what is lost, the others look for themselves. */
    public void post(String note) {
        waiting.add(note);
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private void start(String name, Work work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> repeat(name, work)));
    }

    private void repeat(String name, Work work) {
        while (!closed) {
            try {
                work.run();
            } catch (SQLException | DataAccessException failure) {
                LOG.warn("The {} waits for the database: {}", name, failure.getMessage());
                rest();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException bug) {
                LOG.error("The {} failed", name, bug);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY_AFTER.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOnce(Consumer<String> note, Runnable look) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            var notices = connection.unwrap(PGConnection.class);
            var lookAt = System.nanoTime();
            while (!closed && !Thread.currentThread().isInterrupted()) {
                if (System.nanoTime() - lookAt >= 0) {
                    look.run();
                    lookAt = System.nanoTime() + LOOK_AFTER.toNanos();
                }
                var arrived = notices.getNotifications((int) LOOK_AFTER.toMillis());
                for (var one : arrived) {
                    var text = one.getParameter();
                    if (!text.startsWith(node)) {
                        note.accept(text.substring(node.length() + 1));
                    }
                }
            }
        }
    }

    private void writeOnce() throws InterruptedException {
        Set<String> notes = new LinkedHashSet<>();
        notes.add(waiting.take());
        waiting.drainTo(notes);
        for (var note : notes) {
            jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, node + " " + note);
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
