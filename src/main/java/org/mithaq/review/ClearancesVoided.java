package org.mithaq.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/** A change of the text made clearances void. {@code byOrNull} made the last change. */
public record ClearancesVoided(
        StrategyId strategy,
        SectionId section,
        @Nullable PersonId byOrNull,
        Set<Party> parties,
        Language language,
        String beforeHash,
        String afterHash)
        implements StrategyEvent {}
