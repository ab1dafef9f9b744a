package org.mithaq.strategy;

import static org.mithaq.strategy.SectionState.CHANGES_REQUESTED;
import static org.mithaq.strategy.SectionState.CLEARED;
import static org.mithaq.strategy.SectionState.DRAFTING;
import static org.mithaq.strategy.SectionState.EMPTY;
import static org.mithaq.strategy.SectionState.IN_REVIEW;
import static org.mithaq.strategy.SectionState.LOCKED;
import static org.mithaq.strategy.SectionState.READY_FOR_TEAM;
import static org.mithaq.strategy.SectionState.TEAM_AGREED;

import java.util.Map;
import java.util.Set;
import org.mithaq.common.Invalid;

/**
 * Which state may follow which (domain §5.2). Sending to review says that the team agrees, so it may follow drafting directly;
 * a document may skip stations that a country does not have, and may be returned to any earlier one.
 */
final class StateMoves {

    private static final Map<SectionState, Set<SectionState>> SECTION = Map.of(
            EMPTY, Set.of(DRAFTING, LOCKED),
            DRAFTING, Set.of(READY_FOR_TEAM, TEAM_AGREED, IN_REVIEW, LOCKED),
            READY_FOR_TEAM, Set.of(DRAFTING, TEAM_AGREED, IN_REVIEW, LOCKED),
            TEAM_AGREED, Set.of(DRAFTING, IN_REVIEW, LOCKED),
            IN_REVIEW, Set.of(DRAFTING, CHANGES_REQUESTED, CLEARED, LOCKED),
            CHANGES_REQUESTED, Set.of(DRAFTING, IN_REVIEW, CLEARED, LOCKED),
            CLEARED, Set.of(DRAFTING, IN_REVIEW, CHANGES_REQUESTED, LOCKED),
            LOCKED, Set.of(DRAFTING, IN_REVIEW, CLEARED, EMPTY));

    private StateMoves() {}

    /** @throws Invalid naming both states when the second may not follow the first */
    static void check(SectionState from, SectionState to) {
        if (!SECTION.get(from).contains(to)) {
            throw new Invalid("strategy.refusal.sectionMove");
        }
    }

    static void check(DocumentState from, DocumentState to) {
        var legal =
                switch (to) {
                    case SETUP -> false;
                    case DRAFTING, INTERNAL_REVIEW, SPECIALIST_REVIEW, INTERMINISTERIAL_CLEARANCE, MINISTER, CABINET ->
                        from.open() || from == DocumentState.APPROVED;
                    case APPROVED -> from.open() && from != DocumentState.SETUP;
                    case PUBLISHED -> from == DocumentState.APPROVED;
                    case SUPERSEDED -> from == DocumentState.PUBLISHED;
                    case WITHDRAWN -> from.open() || from == DocumentState.APPROVED || from == DocumentState.PUBLISHED;
                };
        if (!legal) {
            throw new Invalid("strategy.refusal.documentMove");
        }
    }
}
