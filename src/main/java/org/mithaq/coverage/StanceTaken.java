package org.mithaq.coverage;

import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;

/** Somebody took a stance on an item, or took it back ({@code stance} is null). Published in the transaction. */
public record StanceTaken(
        StrategyId strategy,
        @Nullable SectionId section,
        ItemId item,
        @Nullable Stance stance,
        String reason,
        PersonId by)
        implements StrategyEvent {}
