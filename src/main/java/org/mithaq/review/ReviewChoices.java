package org.mithaq.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Ministries;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.review.PartyStatus.Standing;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.Templates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do next in the review of a section, for screens to offer exactly that; the services decide again. */
@Service
@Transactional(readOnly = true)
public class ReviewChoices {

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Templates templates;
    private final Ministries ministries;
    private final Reviews reviews;
    private final Clearers clearers;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReviewChoices(
            AccessPolicy policy,
            Strategies strategies,
            Templates templates,
            Ministries ministries,
            Reviews reviews,
            Clearers clearers,
            WorkingDays workingDays,
            Clock clock) {
        this.policy = policy;
        this.strategies = strategies;
        this.templates = templates;
        this.ministries = ministries;
        this.reviews = reviews;
        this.clearers = clearers;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public ReviewActs acts(Actor actor, SectionId id) {
        var review = reviews.of(actor, id);
        var section = review.section();
        var strategy = strategies.find(section.strategy()).orElseThrow(NotFound::new);
        if (!strategy.state().open()) {
            return ReviewActs.NONE;
        }
        var answerable = ReviewRules.ANSWERABLE.contains(section.state()) && review.requestOrNull() != null;
        var mine = answerable ? mine(actor, review) : Set.<Party>of();
        var hindrance = mine.isEmpty()
                ? null
                : actor.signedIn()
                        .flatMap(person -> clearers.hindrance(person, section))
                        .orElse(null);
        return new ReviewActs(
                ReviewRules.SENDABLE.contains(section.state())
                        && policy.may(actor, Act.SEND_TO_REVIEW, section.strategy()),
                hindrance == null ? mine : Set.of(),
                answerable
                        && !ReviewService.voided(review).isEmpty()
                        && policy.may(actor, Act.EDIT, section.strategy()),
                answerable ? settleable(actor, review) : Set.of(),
                hindrance);
    }

    /** What to propose to somebody who is about to send the section to review. */
    public ReviewProposal proposal(Actor actor, SectionId id) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.SEND_TO_REVIEW, section.strategy());
        var strategy = strategies.find(section.strategy()).orElseThrow(NotFound::new);
        var asked = clearers.ministries(section.strategy());
        return new ReviewProposal(
                Clearers.scopes(section).stream().map(Party::of).collect(Collectors.toCollection(TreeSet::new)),
                ministries.all().stream()
                        .filter(ministry -> asked.contains(ministry.id()))
                        .toList(),
                deadline(section, strategy));
    }

    private LocalDate deadline(Section section, Strategy strategy) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var own = section.data().deadline();
        if (own != null && own.isAfter(today)) {
            return own;
        }
        var days = templates
                .find(strategy.data().template())
                .map(template -> template.gates().deadlineWorkingDays())
                .orElse(10);
        return workingDays.after(today, days);
    }

    private Set<Party> mine(Actor actor, SectionReview review) {
        var asked = Objects.requireNonNull(review.requestOrNull()).parties();
        return clearers.parties(actor, review.section().strategy()).stream()
                .filter(asked::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Party> settleable(Actor actor, SectionReview review) {
        if (!policy.may(actor, Act.APPROVE, review.section().strategy())) {
            return Set.of();
        }
        return review.parties().stream()
                .filter(status -> status.standing() == Standing.OBJECTED || status.standing() == Standing.OVERDUE)
                .map(PartyStatus::party)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
