package org.mithaq.coverage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Checked;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.library.Insertion;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which library item is answered where, and what the drafters decided about those that are not. */
@Service
public class CoverageService {

    private static final int REASON = 2_000;
    private static final int CHOICE_REASON = 500;

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Library library;
    private final JdbcUses uses;
    private final JdbcDecisions decisions;
    private final JdbcChoices choices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverageService(
            AccessPolicy policy,
            Strategies strategies,
            Library library,
            JdbcUses uses,
            JdbcDecisions decisions,
            JdbcChoices choices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.strategies = strategies;
        this.library = library;
        this.uses = uses;
        this.decisions = decisions;
        this.choices = choices;
        this.events = events;
        this.clock = clock;
    }

    /** The matrix as of now. */
    @Transactional(readOnly = true)
    public Matrix matrix(Actor actor, StrategyId strategy, MatrixRows rows) {
        policy.require(actor, Act.READ, strategy);
        return new MatrixAssembly(library, strategies.outline(strategy), uses.of(strategy), decisions.of(strategy))
                .matrix(rows);
    }

    /** Where a section uses library items. */
    @Transactional(readOnly = true)
    public List<ItemUse> uses(Actor actor, SectionId section) {
        var strategy = strategyOf(actor, section, Act.READ);
        return uses.of(strategy).stream()
                .filter(use -> use.section().equals(section))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(Actor actor, StrategyId strategy) {
        policy.require(actor, Act.READ, strategy);
        return decisions.of(strategy);
    }

    @Transactional(readOnly = true)
    public Optional<Decision> decision(Actor actor, StrategyId strategy, @Nullable SectionId section, ItemId item) {
        policy.require(actor, Act.READ, strategy);
        return decisions.find(strategy, section, item);
    }

    /**
     * Takes a stance on an item, in a section or (null) for the whole strategy.
     *
     * @param reason up to 2,000 characters; needed to reject and to defer
     * @param expected the version the person saw, 0 when there was none
     */
    @Transactional
    public Decision decide(
            Actor actor,
            StrategyId strategy,
            @Nullable SectionId section,
            ItemId item,
            Stance stance,
            String reason,
            long expected) {
        var person = requireTrace(actor, strategy, section);
        library.find(item).orElseThrow(NotFound::new);
        var needsReason = stance == Stance.REJECTED || stance == Stance.DEFERRED;
        var words = needsReason ? Checked.required(reason, REASON) : Checked.optional(reason, REASON);
        var decision = new Decision(strategy, section, item, expected + 1, stance, words, person, clock.instant());
        decisions.put(decision, expected);
        events.publishEvent(new StanceTaken(strategy, section, item, stance, words, person));
        return decision;
    }

    /** Takes a stance back; the item is then what the texts make of it. */
    @Transactional
    public void undecide(Actor actor, StrategyId strategy, @Nullable SectionId section, ItemId item, long expected) {
        var person = requireTrace(actor, strategy, section);
        decisions.remove(strategy, section, item, expected);
        events.publishEvent(new StanceTaken(strategy, section, item, null, "", person));
    }

    /**
     * Notes that an item goes into a text, and gives the link id under which it will stand there. Where the item carries an error or
     * outdated note and the paper's wording is kept, a reason is needed.
     */
    @Transactional
    public String insert(Actor actor, SectionId sectionId, ItemId itemId, String wording, String reason) {
        var section = strategies.section(sectionId).orElseThrow(NotFound::new);
        policy.require(actor, Act.EDIT, section.scope());
        var person = policy.requireSignedIn(actor);
        var item = library.find(itemId).orElseThrow(NotFound::new);
        var contested = Insertion.asksForChoice(item, library.notesOf(itemId)) && "as_is".equals(wording);
        var words = contested ? Checked.required(reason, CHOICE_REASON) : Checked.optional(reason, CHOICE_REASON);
        var link = UUID.randomUUID().toString();
        choices.insert(section.strategy(), sectionId, link, itemId, wording, words, person, clock.instant());
        events.publishEvent(new ItemInserted(
                section.strategy(), sectionId, itemId, item.catalogueVersion(), wording, words, person));
        return link;
    }

    private StrategyId strategyOf(Actor actor, SectionId id, Act act) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        policy.require(actor, act, section.scope());
        return section.strategy();
    }

    private PersonId requireTrace(Actor actor, StrategyId strategy, @Nullable SectionId id) {
        if (id == null) {
            policy.require(actor, Act.TRACE, strategy);
        } else if (!strategyOf(actor, id, Act.TRACE).equals(strategy)) {
            throw new NotFound();
        }
        return policy.requireSignedIn(actor);
    }
}
