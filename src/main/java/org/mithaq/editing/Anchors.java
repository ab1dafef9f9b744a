package org.mithaq.editing;

import java.util.List;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;

/**
 * Places in a text that follow it. Stored as {@code {from, to, version, quote}} and mapped forward through the step maps; when all of the
 * text is deleted the anchor becomes an orphan that keeps its quote, never a guess at another sentence.
 */
public interface Anchors {

    /** Anchors {@code from}-{@code to} of the text at {@code version}; the quote is read from that text. */
    Anchor put(BodyId body, long version, int from, int to, Kind kind);

    /** All anchors of a body, mapped to its newest version. */
    List<Anchor> of(BodyId body);

    /** Shows an anchor as resolved or open again to everybody in the room. */
    void resolve(AnchorId id, boolean resolved);

    void remove(AnchorId id);

    record Anchor(AnchorId id, BodyId body, long version, int from, int to, String quote, Kind kind, State state) {}

    enum Kind {
        COMMENT,
        /** What a workshop decided; nothing is shown of it in the text, and of an orphan nothing is left to show. */
        DECISION
    }

    enum State {
        OPEN,
        RESOLVED,
        ORPHAN
    }
}
