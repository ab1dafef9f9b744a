package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseFaultTest {

    @Test
    void saysTheKindAndTheStateAndNothingThatWasTyped() {
        var said = new SQLException("insert into editing_entry values ('typed text')", "53100");
        var failure = new DataAccessResourceFailureException("typed text", said);
        assertThat(DatabaseFault.named(failure)).isEqualTo("DataAccessResourceFailureException, SQLSTATE 53100");
    }

    @Test
    void saysTheKindWhereTheDatabaseSaidNothing() {
        assertThat(DatabaseFault.named(new IllegalStateException("typed text"))).isEqualTo("IllegalStateException");
    }
}
