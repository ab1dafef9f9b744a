package org.mithaq.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors;

/** Anchors that stay where they are until a test deletes their text. */
final class AnchorsInMemory implements Anchors {

    final Map<AnchorId, Anchor> all = new LinkedHashMap<>();

    @Override
    public Anchor put(BodyId body, long version, int from, int to, Kind kind) {
        var anchor = new Anchor(
                new AnchorId(java.util.UUID.randomUUID()),
                body,
                version,
                from,
                to,
                "quote " + from + "-" + to,
                kind,
                State.OPEN);
        all.put(anchor.id(), anchor);
        return anchor;
    }

    @Override
    public List<Anchor> of(BodyId body) {
        return all.values().stream()
                .filter(anchor -> anchor.body().equals(body))
                .toList();
    }

    @Override
    public void resolve(AnchorId id, boolean resolved) {
        state(id, resolved ? State.RESOLVED : State.OPEN);
    }

    @Override
    public void remove(AnchorId id) {
        all.remove(id);
    }

    void deleteText(BodyId body) {
        of(body).forEach(anchor -> state(anchor.id(), State.ORPHAN));
    }

    private void state(AnchorId id, State state) {
        all.computeIfPresent(
                id,
                (same, old) -> new Anchor(
                        id, old.body(), old.version(), old.from(), old.to(), old.quote(), old.kind(), state));
    }
}
