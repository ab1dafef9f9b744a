package org.mithaq.review;

import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Template;
import org.mithaq.strategy.Template.Gates;
import org.mithaq.strategy.Template.Quorum;
import org.mithaq.strategy.Templates;
import org.springframework.stereotype.Component;

/** Moves a section to the state that the answers make of it. */
@Component
class SectionMoves {

    private final Strategies strategies;
    private final Templates templates;
    private final Reviews reviews;

    SectionMoves(Strategies strategies, Templates templates, Reviews reviews) {
        this.strategies = strategies;
        this.templates = templates;
        this.reviews = reviews;
    }

    /** Where the answers put a section, whatever state it is in; one that was never sent to review is in drafting. */
    SectionState standing(SectionReview review) {
        return review.request().isEmpty()
                ? SectionState.DRAFTING
                : ReviewRules.next(
                        review.parties().stream().map(PartyStatus::standing).toList(), quorum(review));
    }

    /** Moves a section that is under review; any other stays where it is. */
    void follow(SectionId id) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        if (ReviewRules.ANSWERABLE.contains(section.state())) {
            strategies.moveSection(id, standing(reviews.of(section)));
        }
    }

    private Quorum quorum(SectionReview review) {
        return strategies
                .find(review.section().strategy())
                .flatMap(strategy -> templates.find(strategy.data().template()))
                .map(Template::gates)
                .map(Gates::quorum)
                .orElse(Quorum.ALL);
    }
}
