package org.mithaq.editing.jdbc;

import java.util.Optional;
import org.mithaq.common.BodyId;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents at some versions, so that loading does not begin at the first step. They can all be made again from the log. */
@Repository
public class Checkpoints {

    /** One checkpoint per so many versions stays for good. */
    private static final int KEPT_EVERY = 1000;

    private static final int SCHEMA_VERSION = 1;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());

    Checkpoints(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The newest checkpoint that is not younger than a version. */
    public Optional<Checkpoint> newest(BodyId body, long atMost) {
        return jdbc.sql("select version, document from editing_checkpoint where body_id = ? and version <= ?"
                        + " order by body_id desc, version desc fetch first 1 rows only")
                .params(body.value(), atMost)
                .query((rs, row) -> new Checkpoint(rs.getLong(1), documents.read(rs.getString(2))))
                .optional();
    }

    /** Stores a checkpoint in the place of younger ones of the same thousand. */
    public void save(BodyId body, long version, Node document) {
        var text = documents.write(document);
        try {
            ownTransaction.executeWithoutResult(status -> {
                jdbc.sql("delete from editing_checkpoint where body_id = ? and version > ? and version <= ?")
                        .params(body.value(), version - version % KEPT_EVERY, version)
                        .update();
                jdbc.sql(
                                "insert into editing_checkpoint (body_id, version, document, schema_version) values (?, ?, ?, ?)")
                        .params(body.value(), version, text, SCHEMA_VERSION)
                        .update();
            });
        } catch (DuplicateKeyException sameVersionStoredByAnotherNode) {
            return;
        }
    }

    public record Checkpoint(long version, Node document) {}
}
