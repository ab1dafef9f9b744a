package org.mithaq.review;

import static org.awaitility.Awaitility.await;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Texts;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.StrategyService;

/** Sections are written by the founder, who is nobody of the table, so that no text stands in anybody's way. */
class ReviewRights implements RightsRows {

    private final StrategyService strategies;
    private final Strategies stored;
    private final Texts texts;
    private final ReviewService reviews;
    private final Reviews states;
    private final ReviewChoices choices;
    private final ApprovalService approvals;
    private final Gates gates;

    ReviewRights(
            StrategyService strategies,
            Strategies stored,
            Texts texts,
            ReviewService reviews,
            Reviews states,
            ReviewChoices choices,
            ApprovalService approvals,
            Gates gates) {
        this.strategies = strategies;
        this.stored = stored;
        this.texts = texts;
        this.reviews = reviews;
        this.states = states;
        this.choices = choices;
        this.approvals = approvals;
        this.gates = gates;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "review: see where a section stands",
                        Asker.members(),
                        this::section,
                        (actor, section) -> states.of(actor, section)),
                inStrategy(
                        "review: see where all stand",
                        Asker.members(),
                        (actor, fixture) -> states.all(actor, fixture.strategy())),
                inStrategy(
                        "review: see what is missing",
                        Asker.members(),
                        (actor, fixture) -> gates.missing(actor, fixture.strategy())),
                inStrategy(
                        "review: see what I may do",
                        Asker.members(),
                        this::section,
                        (actor, section) -> choices.acts(actor, section)),
                inStrategy(
                        "review: prepare to send",
                        EnumSet.of(Asker.OWNER, Asker.LEAD_DRAFTER),
                        this::section,
                        (actor, section) -> choices.proposal(actor, section)),
                inStrategy(
                                "review: send",
                                EnumSet.of(Asker.OWNER, Asker.LEAD_DRAFTER),
                                this::written,
                                (actor, section) -> reviews.send(actor, section, Set.of(), null, ""))
                        .onCommittedData(),
                inStrategy(
                                "review: clear as the legal reviewer",
                                EnumSet.of(Asker.REVIEWER_LEGAL),
                                this::sent,
                                (actor, section) -> reviews.answer(
                                        actor, section, Party.of(ReviewScope.LEGAL), Outcome.CLEARED, ""))
                        .onCommittedData(),
                inStrategy(
                                "review: certify the languages",
                                EnumSet.of(Asker.REVIEWER_LANGUAGE),
                                this::sent,
                                (actor, section) -> reviews.answer(
                                        actor, section, Party.of(ReviewScope.LANGUAGE), Outcome.CLEARED, ""))
                        .onCommittedData(),
                inStrategy(
                                "review: settle an objection",
                                EnumSet.of(Asker.APPROVER),
                                this::objected,
                                (actor, section) ->
                                        reviews.settle(actor, section, Party.of(ReviewScope.LEGAL), "Decided"))
                        .onCommittedData(),
                inStrategy(
                        "approval: see approvals",
                        Asker.members(),
                        (actor, fixture) -> approvals.approvals(actor, fixture.strategy())),
                inStrategy(
                        "approval: see waivers",
                        Asker.members(),
                        (actor, fixture) -> approvals.waivers(actor, fixture.strategy())),
                inStrategy(
                        "approval: return for changes",
                        EnumSet.of(Asker.APPROVER),
                        this::atTheMinister,
                        (actor, fixture) -> approvals.returnForChanges(actor, fixture.strategy(), "Not yet")),
                inStrategy(
                        "approval: move the document on",
                        EnumSet.of(Asker.OWNER),
                        (actor, fixture) ->
                                approvals.advance(actor, fixture.strategy(), DocumentState.INTERNAL_REVIEW)));
    }

    private SectionId section(StrategyFixture fixture) {
        return strategies
                .outline(fixture.founderActor(), fixture.strategy())
                .getFirst()
                .id();
    }

    private SectionId written(StrategyFixture fixture) {
        var section = section(fixture);
        for (var body : stored.bodies(section)) {
            texts.replaceAll(body.id(), fixture.founder(), TextsInMemory.document("A sentence"));
            await().until(() -> stored.section(section).orElseThrow().state() == SectionState.DRAFTING);
        }
        return section;
    }

    private SectionId sent(StrategyFixture fixture) {
        var section = written(fixture);
        reviews.send(fixture.founderActor(), section, Set.of(), null, "");
        return section;
    }

    private SectionId objected(StrategyFixture fixture) {
        var section = sent(fixture);
        reviews.answer(
                fixture.actor(Asker.REVIEWER_LEGAL),
                section,
                Party.of(ReviewScope.LEGAL),
                Outcome.OBJECTION,
                "Against article 12");
        return section;
    }

    private StrategyFixture atTheMinister(StrategyFixture fixture) {
        stored.moveDocument(fixture.strategy(), DocumentState.MINISTER);
        return fixture;
    }
}
