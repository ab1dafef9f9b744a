package org.mithaq.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Memberships;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service as everybody calls it: asks for the right, then for the rules, then writes and tells. */
@Service
@Transactional
class GuardedStrategyService implements StrategyService {

    private final AccessPolicy policy;
    private final Memberships memberships;
    private final Templates templates;
    private final StrategyRules rules;
    private final Strategies stored;
    private final OutlineChanges outline;
    private final Founding founding;
    private final JdbcStrategyRows strategies;
    private final JdbcSectionRows sections;
    private final JdbcBodyRows bodies;
    private final ObjectProvider<SectionProgress> progress;
    private final ApplicationEventPublisher events;

    GuardedStrategyService(
            AccessPolicy policy,
            Memberships memberships,
            Templates templates,
            StrategyRules rules,
            Strategies stored,
            OutlineChanges outline,
            Founding founding,
            JdbcStrategyRows strategies,
            JdbcSectionRows sections,
            JdbcBodyRows bodies,
            ObjectProvider<SectionProgress> progress,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.memberships = memberships;
        this.templates = templates;
        this.rules = rules;
        this.stored = stored;
        this.outline = outline;
        this.founding = founding;
        this.strategies = strategies;
        this.sections = sections;
        this.bodies = bodies;
        this.progress = progress;
        this.events = events;
    }

    @Override
    public Strategy create(Actor actor, NewStrategy wish) {
        var person = policy.requireSignedIn(actor);
        policy.require(actor, SystemRole.STRATEGIST);
        return founding.start(person, wish);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Strategy> mine(Actor actor) {
        var person = policy.requireSignedIn(actor);
        return strategies.find(memberships.strategiesOf(person)).stream()
                .filter(strategy -> policy.may(actor, Act.READ, strategy.id()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Strategy get(Actor actor, StrategyId id) {
        return required(actor, Act.READ, id);
    }

    @Override
    public Strategy settings(Actor actor, StrategyId id, long expected, Strategy.StrategyData data) {
        var before = required(actor, Act.SETTINGS, id);
        open(before);
        var clean = rules.checked(new Strategy.StrategyData(
                data.title(),
                before.data().template(),
                before.data().templateVersion(),
                data.languages(),
                data.controlling(),
                data.marking(),
                data.tlp()));
        strategies.update(id, expected, clean);
        sections.of(id).forEach(section -> bodies.complete(section.id(), id, clean.languages()));
        tell(id, actor, "settings", clean.title());
        return stored.find(id).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> outline(Actor actor, StrategyId id) {
        return stored.outline(required(actor, Act.READ, id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Section section(Actor actor, SectionId id) {
        return required(actor, Act.READ, id);
    }

    @Override
    public Section addSection(Actor actor, StrategyId id, @Nullable SectionId parent, int index, Bilingual title) {
        var strategy = required(actor, Act.STRUCTURE, id);
        open(strategy);
        var data = rules.checked(
                OutlineChanges.added(title, templates.find(strategy.data().template())));
        var added = outline.add(strategy, parent, index, data);
        tell(id, actor, "section-added", data.title());
        return section(actor, added);
    }

    @Override
    public Section changeSection(Actor actor, SectionId id, long expected, Section.SectionData data) {
        var before = writable(actor, Act.STRUCTURE, id);
        var kept = before.data();
        var clean = rules.checked(data);
        sections.update(id, expected, OutlineChanges.withOrigin(clean, kept));
        changed(before, actor, "section-changed");
        return section(actor, id);
    }

    @Override
    public List<Section> move(Actor actor, SectionId id, long expected, @Nullable SectionId parent, int index) {
        var before = writable(actor, Act.STRUCTURE, id);
        outline.move(before, expected, parent, index);
        changed(before, actor, "section-moved");
        return stored.outline(before.strategy());
    }

    @Override
    public void remove(Actor actor, SectionId id, long expected) {
        var before = writable(actor, Act.STRUCTURE, id);
        outline.remove(before, expected);
        changed(before, actor, "section-removed");
    }

    @Override
    public Section restore(Actor actor, SectionId id) {
        var strategy = required(actor, Act.STRUCTURE, sections.strategyOf(id).orElseThrow(NotFound::new));
        open(strategy);
        outline.restore(id, strategy);
        var back = section(actor, id);
        changed(back, actor, "section-restored");
        return back;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> removed(Actor actor, StrategyId id) {
        return sections.removed(required(actor, Act.STRUCTURE, id).id());
    }

    @Override
    public Section assign(Actor actor, SectionId id, long expected, Set<PersonId> people) {
        var before = writable(actor, Act.ASSIGN, id);
        for (var person : people) {
            if (memberships.find(person, before.strategy()).isEmpty()) {
                throw new Invalid("strategy.refusal.notMember");
            }
        }
        sections.bump(id, expected);
        sections.assign(id, people);
        changed(before, actor, "assigned");
        return section(actor, id);
    }

    @Override
    public Section state(Actor actor, SectionId id, long expected, SectionState state) {
        var act =
                switch (state) {
                    case READY_FOR_TEAM, DRAFTING -> Act.EDIT;
                    case TEAM_AGREED -> Act.SEND_TO_REVIEW;
                    default -> null;
                };
        var before = required(actor, Act.READ, id);
        if (act == null || before.state() == SectionState.CLEARED || before.state() == SectionState.LOCKED) {
            throw new Invalid("strategy.refusal.sectionMove");
        }
        var mayEither = state == SectionState.DRAFTING && policy.may(actor, Act.SEND_TO_REVIEW, before.scope());
        if (!mayEither) {
            policy.require(actor, act, before.scope());
        }
        strategies.lock(before.strategy());
        open(required(actor, Act.READ, before.strategy()));
        sections.bump(id, expected);
        stored.moveSection(id, state);
        return section(actor, id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Body> bodies(Actor actor, SectionId id) {
        return stored.bodies(required(actor, Act.READ, id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(Actor actor, StrategyId id) {
        required(actor, Act.READ, id);
        Map<BodyId, Integer> words = new HashMap<>();
        Map<SectionId, SectionProgress.Coverage> coverage = new HashMap<>();
        progress.orderedStream().forEach(known -> {
            words.putAll(known.words(id));
            coverage.putAll(known.coverage(id));
        });
        return new Progress(words, coverage, stored.bodies(id));
    }

    private Strategy required(Actor actor, Act act, StrategyId id) {
        policy.require(actor, act, id);
        return stored.find(id).orElseThrow(NotFound::new);
    }

    private Section required(Actor actor, Act act, SectionId id) {
        var section = stored.section(id).orElseThrow(NotFound::new);
        policy.require(actor, act, section.scope());
        return section;
    }

    private Section writable(Actor actor, Act act, SectionId id) {
        var section = required(actor, act, id);
        // the strategy before its sections, as everywhere: two orders would deadlock
        strategies.lock(section.strategy());
        open(required(actor, Act.READ, section.strategy()));
        if (!section.state().open()) {
            throw new Denied("refusal.closedSection");
        }
        return section;
    }

    private static void open(Strategy strategy) {
        if (!strategy.state().open()) {
            throw new Denied("strategy.refusal.closed");
        }
    }

    private void changed(Section section, Actor actor, String action) {
        strategies.touch(section.strategy());
        tell(section.strategy(), actor, action, section.data().title());
    }

    private void tell(StrategyId strategy, Actor actor, String action, Bilingual object) {
        events.publishEvent(StrategyChanged.of(strategy, policy.requireSignedIn(actor), action, object));
    }
}
