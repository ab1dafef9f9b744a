package org.mithaq.editing.live;

import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.jdbc.NoticeBoard;
import org.mithaq.strategy.Body;

/** The other nodes on the same database: tells them what concerns their rooms, and has the rooms here look when they tell us. */
class Neighbours implements AutoCloseable {

    /** A node that is alone. */
    static final Neighbours NONE = new Neighbours(null);

    private static final String EVERYWHERE = "-";

    private final @Nullable NoticeBoard board;

    Neighbours(@Nullable NoticeBoard board) {
        this.board = board;
    }

    /** Entries were committed. */
    void grew(BodyId body) {
        post("log", body.toString());
    }

    void anchorsChanged(BodyId body) {
        post("anchors", body.toString());
    }

    /** The answers of the access policy may have changed. */
    void rightsChanged(@Nullable StrategyId strategy) {
        post("rights", strategy == null ? EVERYWHERE : strategy.toString());
    }

    private void post(String kind, String what) {
        if (board != null) {
            board.post(kind + " " + what);
        }
    }

    void tell(Rooms rooms) {
        if (board != null) {
            board.read(note -> signal(rooms, note), () -> rooms.signal(body -> true, Task.Signal.LOG_GREW));
        }
    }

    private static void signal(Rooms rooms, String note) {
        var words = note.split(" ");
        switch (words[0]) {
            case "log" -> rooms.signal(is(words[1]), Task.Signal.LOG_GREW);
            case "anchors" -> rooms.signal(is(words[1]), Task.Signal.ANCHORS_CHANGED);
            case "rights" ->
                rooms.signal(
                        body -> words[1].equals(EVERYWHERE)
                                || body.strategy().value().equals(UUID.fromString(words[1])),
                        Task.Signal.RIGHTS_CHANGED);
            default -> {
                // a newer node may say more than this one knows
            }
        }
    }

    private static Predicate<Body> is(String id) {
        return body -> body.id().toString().equals(id);
    }

    @Override
    public void close() {
        if (board != null) {
            board.close();
        }
    }
}
