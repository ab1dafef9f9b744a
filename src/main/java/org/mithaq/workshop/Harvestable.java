package org.mithaq.workshop;

import java.util.List;
import java.util.Optional;
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
 * @param fromOrNull the group it comes from; null when it was the whole room
 */
public record Harvestable(
        UUID source,
        Kind kind,
        @Nullable AgendaItemId itemOrNull,
        @Nullable UUID groupOrNull,
        @Nullable UUID ballotOrNull,
        Bilingual text,
        List<Bilingual> cells,
        String verbatim,
        @Nullable FromGroup fromOrNull) {

    /** What the whole room came to. */
    Harvestable(
            UUID source,
            Kind kind,
            @Nullable AgendaItemId itemOrNull,
            @Nullable UUID ballotOrNull,
            Bilingual text,
            List<Bilingual> cells,
            String verbatim) {
        this(source, kind, itemOrNull, null, ballotOrNull, text, cells, verbatim, null);
    }

    /**
     * How a group came to it.
     *
     * @param laneOrNull where the card lies; null for a line of a report
     * @param support how many seats support the card
     * @param origins the cards that were joined in it
     */
    public record FromGroup(Bilingual name, @Nullable Lane laneOrNull, int support, List<Bilingual> origins) {

        static FromGroup report(Bilingual name) {
            return new FromGroup(name, null, 0, List.of());
        }
    }

    public Optional<FromGroup> from() {
        return Optional.ofNullable(fromOrNull);
    }

    /** Where such things come from: ballots, actions, groups, boards; each kind is found by its interface. */
    interface Source {

        List<Harvestable> of(Workshop workshop);
    }

    Decision decision(WorkshopId workshop) {
        return new Decision(workshop, itemOrNull, groupOrNull, ballotOrNull, kind, source, verbatim);
    }
}
