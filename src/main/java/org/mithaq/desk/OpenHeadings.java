package org.mithaq.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.editing.ui.EditorEvents;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.ui.OutlinePanel;

/** The headings of the open texts, as their editors tell them; the outline shows those of the text that was worked in last. */
final class OpenHeadings {

    private final BiConsumer<List<OutlinePanel.Heading>, Language> show;
    private final Map<BodyId, List<OutlinePanel.Heading>> told = new HashMap<>();
    private @Nullable Body shown;

    OpenHeadings(BiConsumer<List<OutlinePanel.Heading>, Language> show) {
        this.show = show;
    }

    void clear() {
        told.clear();
        shown = null;
    }

    /** A heading that has no id yet cannot be gone to: it comes with the next telling. */
    void told(Body body, List<EditorEvents.Heading> headings) {
        var found = headings.stream()
                .flatMap(heading -> heading.block().stream()
                        .map(block -> new OutlinePanel.Heading(heading.level(), heading.text(), block)))
                .toList();
        told.put(body.id(), found);
        if (shown == null) {
            shown = body;
        }
        if (shown.id().equals(body.id())) {
            show.accept(found, body.language());
        }
    }

    void workingIn(Body body) {
        if (shown == null || !shown.id().equals(body.id())) {
            shown = body;
            show.accept(told.getOrDefault(body.id(), List.of()), body.language());
        }
    }

    Optional<BodyId> shown() {
        return Optional.ofNullable(shown).map(Body::id);
    }
}
