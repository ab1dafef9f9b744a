package org.mithaq.editing.live;

import org.mithaq.common.BodyId;

/** When a text is checkpointed: some time after the last change, and at least so often while changes go on. */
final class Checkpointing {

    private final BodyId body;
    private final Archive archive;
    private final RoomAnchors anchors;
    private final Engine engine;
    private final Times times;
    private long stored;
    private boolean due;
    private long firstChange;
    private long lastChange;

    Checkpointing(BodyId body, Archive archive, RoomAnchors anchors, Engine engine, Times times) {
        this.body = body;
        this.archive = archive;
        this.anchors = anchors;
        this.engine = engine;
        this.times = times;
    }

    /** What was read from the database; a long way from the last checkpoint is worth a new one. */
    void loaded(Tail text) {
        stored = text.version();
    }

    void changed() {
        lastChange = engine.nanoTime();
        if (!due) {
            due = true;
            firstChange = lastChange;
        }
    }

    void whenDue(Tail text) {
        var now = engine.nanoTime();
        if (due
                && (now - lastChange >= times.checkpointAfter().toNanos()
                        || now - firstChange >= times.checkpointLatest().toNanos())) {
            now(text);
        }
    }

    void now(Tail text) {
        if (text.version() > stored) {
            archive.checkpoint(body, text);
            anchors.store();
            stored = text.version();
        }
        due = false;
    }
}
