package org.mithaq.coverage;

import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;

/** Somebody put an item into a text, with the wording chosen where a verification note asked for a choice (domain §2.4). */
public record ItemInserted(
        StrategyId strategy,
        SectionId section,
        ItemId item,
        int catalogueVersion,
        String wording,
        String reason,
        PersonId by)
        implements StrategyEvent {}
