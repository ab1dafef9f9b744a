package org.mithaq.coverage;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;

/** A stance that somebody took on an item, in one section or for the whole strategy (no section). */
public record Decision(
        StrategyId strategy,
        @Nullable SectionId sectionOrNull,
        ItemId item,
        long version,
        Stance stance,
        String reason,
        PersonId by,
        Instant at) {

    public Optional<SectionId> section() {
        return Optional.ofNullable(sectionOrNull);
    }
}
