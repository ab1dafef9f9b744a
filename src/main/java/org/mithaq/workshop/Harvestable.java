package org.mithaq.workshop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.Decision.Kind;

/**
 * Something that a workshop came to and that can go into a text.
 *
 * @param source names it: the same goes into the same text once
 * @param text as it goes into each language; what people said is the same in both
 * @param cells of a row in an action plan: action, owner, until when, indicator
 * @param verbatim as it was said and agreed
 */
public record Harvestable(
        UUID source,
        Kind kind,
        @Nullable AgendaItemId itemOrNull,
        @Nullable UUID groupOrNull,
        @Nullable UUID ballotOrNull,
        Bilingual text,
        List<Bilingual> cells,
        String verbatim) {

    /** Where such things come from: ballots, actions, groups, boards; each kind is found by its interface. */
    interface Source {

        List<Harvestable> of(Workshop workshop);
    }

    Decision decision(WorkshopId workshop) {
        return new Decision(workshop, itemOrNull, groupOrNull, ballotOrNull, kind, source, verbatim);
    }
}
