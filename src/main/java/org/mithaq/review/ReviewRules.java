package org.mithaq.review;

import java.util.Collection;
import java.util.Set;
import org.mithaq.review.PartyStatus.Standing;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Template.Quorum;

/** What the answers make of a section (domain §5.2): pure, so that it can be read as a table. */
final class ReviewRules {

    /** The states in which reviewers answer. */
    static final Set<SectionState> ANSWERABLE =
            Set.of(SectionState.IN_REVIEW, SectionState.CHANGES_REQUESTED, SectionState.CLEARED);

    /** The states from which a section is sent to review. */
    static final Set<SectionState> SENDABLE = Set.of(
            SectionState.DRAFTING,
            SectionState.READY_FOR_TEAM,
            SectionState.TEAM_AGREED,
            SectionState.CHANGES_REQUESTED);

    private ReviewRules() {}

    /** The state of a section under review; an objection alone keeps it in review, since it may be settled without a change. */
    static SectionState next(Collection<Standing> standings, Quorum quorum) {
        if (standings.contains(Standing.CHANGES_REQUESTED)) {
            return SectionState.CHANGES_REQUESTED;
        }
        return !standings.contains(Standing.OBJECTED) && enough(standings, quorum)
                ? SectionState.CLEARED
                : SectionState.IN_REVIEW;
    }

    private static boolean enough(Collection<Standing> standings, Quorum quorum) {
        var passing = standings.stream().filter(Standing::passes).count();
        return switch (quorum) {
            case ALL -> passing == standings.size() && passing > 0;
            case MAJORITY -> passing * 2 > standings.size();
            case ANY -> passing > 0;
        };
    }
}
