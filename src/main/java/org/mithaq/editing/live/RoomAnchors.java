package org.mithaq.editing.live;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors.Anchor;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.editing.jdbc.AnchorRow;
import org.mithaq.editing.jdbc.AnchorRows;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.Mapping;

/** The anchors of one live text, carried along with every entry. Used by the room's writer only. */
final class RoomAnchors {

    private final BodyId body;
    private final AnchorRows rows;
    private List<AnchorRow> anchors = List.of();

    RoomAnchors(BodyId body, AnchorRows rows) {
        this.body = body;
        this.rows = rows;
    }

    /** Reads them again and brings them to the newest version. */
    void load(Archive archive, Tail tail) {
        anchors = mapped(rows.of(body), archive, body, tail);
    }

    /** Anchors brought to the newest version of a text; those from versions yet to come stay as they are. */
    static List<AnchorRow> mapped(List<AnchorRow> stored, Archive archive, BodyId body, Tail tail) {
        var oldest = stored.stream().mapToLong(AnchorRow::version).min().orElse(tail.version());
        if (oldest >= tail.version()) {
            return stored;
        }
        var entries = archive.since(body, tail, oldest);
        return stored.stream().map(row -> mapped(row, entries, tail.version())).toList();
    }

    static AnchorRow mapped(AnchorRow row, List<LogEntry> entries, long version) {
        if (row.version() >= version) {
            return row;
        }
        var later = entries.stream()
                .filter(entry -> entry.version() > row.version())
                .toList();
        return row.mapped(new Mapping(Tail.maps(later)), version);
    }

    /** Carries the anchors over new entries; true when one lost all of its text. */
    boolean follow(List<LogEntry> entries, long version) {
        var orphans = orphans();
        var moved = new ArrayList<AnchorRow>(anchors.size());
        anchors.forEach(anchor -> moved.add(mapped(anchor, entries, version)));
        anchors = List.copyOf(moved);
        return orphans() != orphans;
    }

    private long orphans() {
        return anchors.stream().filter(AnchorRow::orphan).count();
    }

    /** Stores where they are now, so that they need not be carried this way again. */
    void store() {
        anchors.forEach(rows::move);
    }

    /** Those that editors show. */
    List<Anchor> list() {
        return anchors.stream()
                .filter(anchor -> anchor.kind() == Kind.COMMENT)
                .map(AnchorRow::anchor)
                .toList();
    }
}
