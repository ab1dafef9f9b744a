package org.mithaq.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the sections stand in review. Whoever may read a strategy may read it. */
@Service
@Transactional(readOnly = true)
public class Reviews {

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final JdbcReviews stored;
    private final Clock clock;

    Reviews(AccessPolicy policy, Strategies strategies, JdbcReviews stored, Clock clock) {
        this.policy = policy;
        this.strategies = strategies;
        this.stored = stored;
        this.clock = clock;
    }

    public SectionReview of(Actor actor, SectionId id) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, section.strategy());
        return of(section);
    }

    /** One for each section, in outline order. */
    public List<SectionReview> all(Actor actor, StrategyId id) {
        policy.require(actor, Act.READ, id);
        return all(id);
    }

    /** As {@link #all(Actor, StrategyId)}, for other rooms to write out; rights are the caller's business. */
    public List<SectionReview> all(StrategyId id) {
        Map<SectionId, ReviewRequest> requests =
                stored.newest(id).stream().collect(toMap(ReviewRequest::section, Function.identity()));
        Map<SectionId, List<Clearance>> answers =
                stored.clearances(id).stream().collect(groupingBy(Clearance::section));
        return strategies.outline(id).stream()
                .map(section ->
                        review(section, requests.get(section.id()), answers.getOrDefault(section.id(), List.of())))
                .toList();
    }

    SectionReview of(Section section) {
        return review(section, stored.newest(section.id()).orElse(null), stored.clearances(section.id()));
    }

    private SectionReview review(Section section, @Nullable ReviewRequest request, List<Clearance> answers) {
        return new SectionReview(
                section,
                request,
                request == null
                        ? List.of()
                        : request.parties().stream()
                                .map(party -> PartyStatus.of(party, latest(party, answers), request, today()))
                                .toList(),
                answers);
    }

    private static @Nullable Clearance latest(Party party, List<Clearance> answers) {
        return answers.stream()
                .filter(answer -> answer.party().equals(party) && answer.supersededAtOrNull() == null)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }
}
