package org.mithaq.editing.jdbc;

import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors.Anchor;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.editing.Anchors.State;
import org.mithaq.prose.Mappable;

/** An anchor as it was at a version. */
public record AnchorRow(
        AnchorId id,
        BodyId body,
        long version,
        int from,
        int to,
        String quote,
        Kind kind,
        boolean orphan,
        boolean resolved) {

    /** The anchor after a change; with nothing left of its text it is an orphan for good. */
    public AnchorRow mapped(Mappable change, long newVersion) {
        int start = change.map(from, 1);
        int end = Math.max(start, change.map(to, -1));
        return new AnchorRow(id, body, newVersion, start, end, quote, kind, orphan || start == end, resolved);
    }

    public AnchorRow at(long newVersion) {
        return new AnchorRow(id, body, newVersion, from, to, quote, kind, orphan, resolved);
    }

    public Anchor anchor() {
        var state = orphan ? State.ORPHAN : resolved ? State.RESOLVED : State.OPEN;
        return new Anchor(id, body, version, from, to, quote, kind, state);
    }
}
