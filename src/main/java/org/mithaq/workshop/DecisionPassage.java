package org.mithaq.workshop;

import java.util.List;
import java.util.UUID;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Anchors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where in texts the decisions of a workshop stand, for texts that come back from another installation: places are of one installation only. */
@Component
@Transactional
public class DecisionPassage {

    private final JdbcProvenance rows;
    private final Anchors anchors;

    DecisionPassage(JdbcProvenance rows, Anchors anchors) {
        this.rows = rows;
        this.anchors = anchors;
    }

    /** @param version of the text in which the words stand from {@code from} to {@code to} */
    public record Place(UUID decision, BodyId body, long version, int from, int to) {}

    /** The places that are still there, each in the newest version of its text. */
    @Transactional(readOnly = true)
    public List<Place> of(WorkshopId id) {
        return rows.of(id).stream()
                .flatMap(row -> row.anchor().stream()
                        .flatMap(anchor -> anchors.of(row.body()).stream()
                                .filter(known -> known.id().equals(anchor)
                                        && known.state() != Anchors.State.ORPHAN
                                        && known.from() < known.to()))
                        .map(known -> new Place(row.id(), row.body(), known.version(), known.from(), known.to())))
                .toList();
    }

    /**
     * Follows the words of a decision that came with its workshop and has no place yet.
     *
     * @param suggested whether they came as a suggestion, so that what was said of them elsewhere does not count here
     */
    public void place(WorkshopId in, Place place, boolean suggested) {
        rows.find(place.decision())
                .filter(row -> row.decision().workshop().equals(in)
                        && row.body().equals(place.body())
                        && row.anchor().isEmpty())
                .ifPresent(row -> {
                    var anchor =
                            anchors.put(place.body(), place.version(), place.from(), place.to(), Anchors.Kind.DECISION);
                    rows.anchor(row.id(), anchor.id(), suggested);
                });
    }
}
