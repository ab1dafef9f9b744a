package org.mithaq.editing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that goes away in the middle of a batch names the statement, and Spring logs what overtakes a failure. */
class StepLogPrivacyTest {

    private static final String TYPED = "سري للغاية typed in confidence";

    private final Logger everything = (Logger) LoggerFactory.getLogger("org.springframework");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        everything.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        everything.detachAppender(lines);
    }

    @Test
    void whatPeopleTypedIsInNoLogLineWhenTheDatabaseGoesAwayInTheMiddle() {
        var log = new EditingTables(new GoingAway(TestDatabase.H2.fresh())).log();
        assertThatThrownBy(() -> log.append(BodyId.random(), List.of(entry()))).isNotNull();

        assertThat(lines.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO)))
                .noneMatch(line -> told(line).contains("typed in confidence"));
    }

    private static String told(ILoggingEvent line) {
        var thrown = line.getThrowableProxy();
        return line.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static LogEntry entry() {
        return new LogEntry(
                1, UUID.randomUUID(), 1, PersonId.random(), Instant.EPOCH, List.of(), TYPED, List.of(), false, false);
    }

    /** Fails each batch as pgjdbc does, with the statement in the message, and then cannot roll back. */
    private static final class GoingAway extends DelegatingDataSource {

        GoingAway(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) proxy(Connection.class, super.getConnection());
        }

        private static Object proxy(Class<?> type, Object behind) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                if (method.getName().equals("executeBatch") || method.getName().equals("executeUpdate")) {
                    throw new SQLException("Batch entry 0 insert into editing_entry values ('" + TYPED + "')", "08006");
                }
                if (method.getName().equals("rollback")) {
                    throw new SQLException("This connection has been closed.", "08003");
                }
                try {
                    var answer = method.invoke(behind, arguments);
                    return method.getName().equals("prepareStatement")
                            ? proxy(java.sql.PreparedStatement.class, answer)
                            : answer;
                } catch (InvocationTargetException said) {
                    throw said.getCause();
                }
            });
        }
    }
}
