package org.mithaq.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.AnchorId;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;
import org.mithaq.editing.Anchors;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comment threads, each with the place that its text has now. Whoever may read a strategy may read them. */
@Service
@Transactional(readOnly = true)
public class Threads {

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final JdbcThreads threads;
    private final Anchors anchors;

    Threads(AccessPolicy policy, Strategies strategies, JdbcThreads threads, Anchors anchors) {
        this.policy = policy;
        this.strategies = strategies;
        this.threads = threads;
        this.anchors = anchors;
    }

    /** The threads of a section: those on its text in the order of the text, then those on the whole, then the detached ones. */
    public List<CommentThread> of(Actor actor, SectionId id) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, section.strategy());
        return placed(threads.of(id), strategies.bodies(id));
    }

    /** @throws NotFound also when the person may not read the strategy */
    public CommentThread get(Actor actor, ThreadId id) {
        var thread = threads.find(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, thread.strategy());
        return placed(List.of(thread), strategies.bodies(thread.section())).getFirst();
    }

    /** How many threads are open in each section that has any. */
    public Map<SectionId, Integer> open(Actor actor, StrategyId strategy) {
        policy.require(actor, Act.READ, strategy);
        return threads.open(strategy);
    }

    /** All threads of a strategy, for other rooms to write out; rights are the caller's business. */
    public List<CommentThread> all(StrategyId strategy) {
        return placed(threads.of(strategy), strategies.bodies(strategy));
    }

    private List<CommentThread> placed(List<JdbcThreads.Row> rows, List<Body> bodies) {
        Map<AnchorId, Anchors.Anchor> places = new HashMap<>();
        bodies.stream()
                .filter(body -> rows.stream().anyMatch(row -> body.id().equals(row.bodyOrNull())))
                .flatMap(body -> anchors.of(body.id()).stream())
                .forEach(anchor -> places.put(anchor.id(), anchor));
        return ThreadOrder.sorted(
                rows.stream().map(row -> row.at(places)).toList(),
                bodies.stream().map(Body::id).toList());
    }
}
