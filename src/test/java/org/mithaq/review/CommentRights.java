package org.mithaq.review;

import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.SectionId;
import org.mithaq.review.CommentService.Draft;
import org.mithaq.strategy.StrategyService;

class CommentRights implements RightsRows {

    private static final Set<Asker> COMMENTERS = EnumSet.of(
            Asker.OWNER,
            Asker.LEAD_DRAFTER,
            Asker.SECTION_DRAFTER,
            Asker.CONTRIBUTOR,
            Asker.REVIEWER_LEGAL,
            Asker.REVIEWER_SECURITY,
            Asker.REVIEWER_RIGHTS,
            Asker.REVIEWER_ECONOMIC,
            Asker.REVIEWER_LANGUAGE,
            Asker.FOCAL_POINT,
            Asker.APPROVER,
            Asker.FACILITATOR,
            Asker.CURATOR);

    private final StrategyService strategies;
    private final CommentService comments;
    private final Threads threads;
    private final Mentions mentions;

    CommentRights(StrategyService strategies, CommentService comments, Threads threads, Mentions mentions) {
        this.strategies = strategies;
        this.comments = comments;
        this.threads = threads;
        this.mentions = mentions;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "comments: read",
                        Asker.members(),
                        this::section,
                        (actor, section) -> threads.of(actor, section)),
                inStrategy(
                        "comments: count",
                        Asker.members(),
                        (actor, fixture) -> threads.open(actor, fixture.strategy())),
                inStrategy(
                        "comments: start a thread",
                        COMMENTERS,
                        this::section,
                        (actor, section) -> comments.start(actor, section, null, false, new Draft("Why?"))),
                inStrategy(
                        "comments: reply",
                        COMMENTERS,
                        this::thread,
                        (actor, thread) -> comments.reply(actor, thread.id(), new Draft("Because."))),
                inStrategy(
                        "comments: resolve",
                        COMMENTERS,
                        this::thread,
                        (actor, thread) -> comments.resolve(actor, thread.id(), thread.version())),
                inStrategy(
                        "comments: let approval wait for a thread of somebody else",
                        EnumSet.of(Asker.OWNER),
                        this::thread,
                        (actor, thread) -> comments.blocking(actor, thread.id(), thread.version(), true)),
                inStrategy(
                        "comments: edit somebody else's",
                        Asker.nobody(),
                        this::thread,
                        (actor, thread) -> comments.edit(
                                actor, thread.id(), thread.comments().getFirst().id(), 0, new Draft("Changed"))),
                inStrategy(
                        "comments: take away somebody else's",
                        EnumSet.of(Asker.OWNER),
                        this::thread,
                        (actor, thread) -> comments.moderate(
                                actor, thread.id(), thread.comments().getFirst().id(), 0, "Not our tone")),
                RightsRow.inInstallation(
                        "mentions: mine", Asker.signedIn(), (actor, fixture) -> mentions.unseen(actor)));
    }

    private SectionId section(StrategyFixture fixture) {
        return strategies
                .outline(fixture.founderActor(), fixture.strategy())
                .getFirst()
                .id();
    }

    private CommentThread thread(StrategyFixture fixture) {
        return comments.start(fixture.founderActor(), section(fixture), null, false, new Draft("Who says so?"));
    }
}
