package org.mithaq.editing.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The tables of the editing room over a database, without a Spring context. */
public final class EditingTables {

    private final StepLog log;
    private final Checkpoints checkpoints;
    private final AnchorRows anchors;

    public EditingTables(DataSource source) {
        var transactions = new JdbcTransactionManager(source);
        var jdbc = JdbcClient.create(source);
        log = new StepLog(new JdbcTemplate(source), transactions);
        checkpoints = new Checkpoints(jdbc, transactions);
        anchors = new AnchorRows(jdbc);
    }

    public StepLog log() {
        return log;
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public AnchorRows anchors() {
        return anchors;
    }
}
