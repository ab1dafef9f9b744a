package org.mithaq.editing.live;

import java.sql.SQLException;

/** Names what a database said for the log. Its own messages may hold the statement, and with it what people have typed. */
final class DatabaseFault {

    private DatabaseFault() {}

    /** The kind of the failure and, where the database gave one, its SQLSTATE. */
    static String named(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getSQLState() != null) {
                return failure.getClass().getSimpleName() + ", SQLSTATE " + said.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }
}
