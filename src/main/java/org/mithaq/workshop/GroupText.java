package org.mithaq.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Body;

/**
 * The live text of a group: a section of the workshop's record.
 *
 * @param document the record
 * @param open whether the group may write in it now
 * @param parts one for each language, that of the workshop first
 * @param changedAtOrNull when somebody wrote in it last
 */
public record GroupText(
        GroupId group,
        StrategyId document,
        SectionId section,
        boolean open,
        List<Part> parts,
        @Nullable Instant changedAtOrNull) {

    /** @param version 0 before anybody wrote */
    public record Part(Body body, long version, int words) {}

    /** In all languages. */
    public int words() {
        return parts.stream().mapToInt(Part::words).sum();
    }

    /** Whether anybody ever wrote in it, also when that was taken out again. */
    public boolean written() {
        return parts.stream().anyMatch(part -> part.version() > 0);
    }

    public Optional<Part> part(BodyId body) {
        return parts.stream().filter(part -> part.body().id().equals(body)).findFirst();
    }

    /** The same text without how far it is. */
    GroupText bare() {
        return new GroupText(
                group,
                document,
                section,
                open,
                parts.stream().map(part -> new Part(part.body(), 0, 0)).toList(),
                null);
    }
}
