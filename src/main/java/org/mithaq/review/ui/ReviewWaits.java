package org.mithaq.review.ui;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Memberships;
import org.mithaq.account.Role;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.review.Gates;
import org.mithaq.review.Mentions;
import org.mithaq.review.ReviewChoices;
import org.mithaq.review.Reviews;
import org.mithaq.review.SectionReview;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.WaitsForMe;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.springframework.stereotype.Component;

/** What review has waiting for a person: sections to clear, changes asked for, mentions, documents to approve. */
@Component
class ReviewWaits implements WaitsForMe {

    private final AccessPolicy policy;
    private final Memberships memberships;
    private final Strategies strategies;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final Gates gates;
    private final Mentions mentions;

    ReviewWaits(
            AccessPolicy policy,
            Memberships memberships,
            Strategies strategies,
            Reviews reviews,
            ReviewChoices choices,
            Gates gates,
            Mentions mentions) {
        this.policy = policy;
        this.memberships = memberships;
        this.strategies = strategies;
        this.reviews = reviews;
        this.choices = choices;
        this.gates = gates;
        this.mentions = mentions;
    }

    @Override
    public List<Wait> of(Actor actor) {
        var person = policy.requireSignedIn(actor);
        List<Wait> waits = new ArrayList<>();
        for (var strategy : memberships.strategiesOf(person)) {
            strategies
                    .find(strategy)
                    .filter(found -> found.state().open() && policy.may(actor, Act.READ, strategy))
                    .ifPresent(found -> {
                        var all = reviews.all(strategy);
                        all.forEach(review -> section(actor, person, review, waits));
                        if (toApprove(actor, strategy, all)) {
                            waits.add(new Wait(
                                    "review.wait.approve",
                                    found.data().title(),
                                    StrategyRoutes.overview(strategy) + "/review"));
                        }
                    });
        }
        mentions.unseen(actor).forEach(mention -> strategies
                .section(mention.section())
                .ifPresent(section -> waits.add(wait("review.wait.mention", section))));
        return waits;
    }

    private void section(Actor actor, PersonId person, SectionReview review, List<Wait> waits) {
        var section = review.section();
        var asked =
                review.parties().stream().anyMatch(status -> status.standing().open());
        if (asked && policy.may(actor, Act.CLEAR, section.strategy())) {
            var mine = choices.acts(actor, section.id()).answer();
            if (review.parties().stream()
                    .anyMatch(status -> status.standing().open() && mine.contains(status.party()))) {
                waits.add(wait("review.wait.clear", section));
            }
        }
        if (section.state() == SectionState.CHANGES_REQUESTED
                && (section.assignees().contains(person)
                        || policy.roles(actor, section.strategy()).contains(Role.LEAD_DRAFTER))) {
            waits.add(wait("review.wait.changes", section));
        }
    }

    /** Reads the texts only when the states say that everything required is cleared. */
    private boolean toApprove(Actor actor, StrategyId strategy, List<SectionReview> all) {
        return policy.may(actor, Act.APPROVE, strategy)
                && all.stream()
                        .map(SectionReview::section)
                        .filter(section -> section.data().required())
                        .allMatch(section -> section.state() == SectionState.CLEARED
                                || section.data().form().equals("generated"))
                && gates.missing(actor, strategy).isEmpty();
    }

    private static Wait wait(String key, Section section) {
        return new Wait(key, section.data().title(), StrategyRoutes.desk(section.strategy(), section.id()));
    }
}
