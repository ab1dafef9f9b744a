package org.mithaq.common;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the connection pool which errors mean that a connection is lost for good. H2 closes its database when a disk is full, which the
 * pool does not know for an end: it would hand out the dead connection again and again, and nothing would recover when there is room.
 */
public final class LostConnection implements SQLExceptionOverride {

    private static final int DATABASE_CLOSED = 90098;
    private static final int DATABASE_CLOSING = 90121;
    private static final int CONNECTION_BROKEN = 90067;

    @java.lang.Override
    public Override adjudicate(SQLException error) {
        return switch (error.getErrorCode()) {
            case DATABASE_CLOSED, DATABASE_CLOSING, CONNECTION_BROKEN -> Override.MUST_EVICT;
            default -> Override.CONTINUE_EVICT;
        };
    }
}
