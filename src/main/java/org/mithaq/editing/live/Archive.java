package org.mithaq.editing.live;

import java.util.List;
import org.mithaq.common.BodyId;
import org.mithaq.editing.jdbc.Checkpoints;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.editing.jdbc.StepLog;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.springframework.stereotype.Component;

/** Texts out of the database: a checkpoint and the entries after it. */
@Component
class Archive {

    static final Node EMPTY = Schema.mithaq().node("doc", Schema.mithaq().node("paragraph"));

    private final StepLog log;
    private final Checkpoints checkpoints;
    private final KnownImages images;

    Archive(StepLog log, Checkpoints checkpoints, KnownImages images) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.images = images;
    }

    KnownImages images() {
        return images;
    }

    StepLog log() {
        return log;
    }

    /** The newest text with the entries since its checkpoint. */
    Tail load(BodyId body) {
        return load(body, Long.MAX_VALUE);
    }

    Tail load(BodyId body, long atMost) {
        var tail = checkpoints
                .newest(body, atMost)
                .map(found -> new Tail(found.version(), found.document()))
                .orElseGet(() -> new Tail(0, EMPTY));
        log.between(body, tail.version(), atMost).forEach(tail::replay);
        return tail;
    }

    /** A text that was read before with the entries since. */
    Tail follow(BodyId body, long version, Node document) {
        var tail = new Tail(version, document);
        log.between(body, version, Long.MAX_VALUE).forEach(tail::replay);
        return tail;
    }

    /** The entries after a base up to what the tail holds, from memory where it reaches that far. */
    List<LogEntry> since(BodyId body, Tail tail, long base) {
        return tail.since(base).orElseGet(() -> log.between(body, base, tail.version()));
    }

    void checkpoint(BodyId body, Tail tail) {
        if (tail.version() > 0) {
            checkpoints.save(body, tail.version(), tail.document());
        }
    }
}
