package org.mithaq.editing.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Texts;
import org.mithaq.editing.jdbc.AnchorRow;
import org.mithaq.editing.jdbc.AnchorRows;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Anchors as rows of the caller's transaction; rooms read them again when it has committed. */
final class LiveAnchors implements Anchors {

    private static final int QUOTE = 500;

    private final Rooms rooms;
    private final Archive archive;
    private final Texts texts;
    private final AnchorRows rows;
    private final Neighbours neighbours;

    LiveAnchors(Rooms rooms, Archive archive, Texts texts, AnchorRows rows, Neighbours neighbours) {
        this.rooms = rooms;
        this.archive = archive;
        this.texts = texts;
        this.rows = rows;
        this.neighbours = neighbours;
    }

    @Override
    public Anchor put(BodyId body, long version, int from, int to, Kind kind) {
        if (version < 0 || version > texts.current(body).version()) {
            throw new Invalid("editing.refusal.anchor");
        }
        var document = texts.at(body, version).document();
        if (from < 0 || from >= to || to > document.content().size()) {
            throw new Invalid("editing.refusal.anchor");
        }
        var quote = shortened(storable(document.textBetween(from, to, " ")));
        var row = new AnchorRow(AnchorId.random(), body, version, from, to, quote, kind, false, false);
        rows.insert(row);
        tellRoom(body);
        return row.anchor();
    }

    @Override
    public List<Anchor> of(BodyId body) {
        var stored = rows.of(body);
        var newest = archive.log().newest(body);
        if (stored.stream().allMatch(row -> row.version() >= newest)) {
            return stored.stream().map(AnchorRow::anchor).toList();
        }
        var oldest = stored.stream().mapToLong(AnchorRow::version).min().orElse(newest);
        var entries = archive.log().after(body, oldest);
        var version = entries.isEmpty() ? oldest : entries.getLast().version();
        return stored.stream()
                .map(row -> RoomAnchors.mapped(row, entries, version).anchor())
                .toList();
    }

    @Override
    public void resolve(AnchorId id, boolean resolved) {
        var row = rows.find(id).orElseThrow(NotFound::new);
        rows.resolve(id, resolved);
        tellRoom(row.body());
    }

    @Override
    public void remove(AnchorId id) {
        rows.find(id).ifPresent(row -> {
            rows.delete(id);
            tellRoom(row.body());
        });
    }

    /** Text columns of PostgreSQL take neither NUL nor half a surrogate pair, which a document may hold. */
    private static String storable(String text) {
        var whole = new String(text.getBytes(UTF_8), UTF_8);
        return whole.replace('\0', '\uFFFD');
    }

    private static String shortened(String text) {
        if (text.length() <= QUOTE) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE);
    }

    private void tellRoom(BodyId body) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changed(body);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed(body);
            }
        });
    }

    private void changed(BodyId body) {
        rooms.signal(live -> live.id().equals(body), Task.Signal.ANCHORS_CHANGED);
        neighbours.anchorsChanged(body);
    }
}
