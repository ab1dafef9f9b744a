package org.mithaq.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.strategy.Section;

/**
 * The review of one section.
 *
 * @param requestOrNull the round in force; null when it was never sent to review
 * @param parties where each party stands; before the first round, nobody
 * @param history every answer, oldest first
 */
public record SectionReview(
        Section section, @Nullable ReviewRequest requestOrNull, List<PartyStatus> parties, List<Clearance> history) {

    public Optional<ReviewRequest> request() {
        return Optional.ofNullable(requestOrNull);
    }

    public Optional<PartyStatus> party(Party party) {
        return parties.stream().filter(status -> status.party().equals(party)).findFirst();
    }
}
