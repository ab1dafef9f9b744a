package org.mithaq.strategy;

import java.util.List;
import java.util.Optional;
import org.mithaq.common.BodyId;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored strategies, and the moves of their states. */
@Component
@Transactional
class StoredStrategies implements Strategies {

    private final JdbcStrategyRows strategies;
    private final JdbcSectionRows sections;
    private final JdbcBodyRows bodies;
    private final ApplicationEventPublisher events;

    StoredStrategies(
            JdbcStrategyRows strategies,
            JdbcSectionRows sections,
            JdbcBodyRows bodies,
            ApplicationEventPublisher events) {
        this.strategies = strategies;
        this.sections = sections;
        this.bodies = bodies;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Strategy> find(StrategyId id) {
        return strategies.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Section> section(SectionId id) {
        return sections.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> outline(StrategyId id) {
        return sections.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Body> body(BodyId id) {
        return bodies.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Body> bodies(SectionId id) {
        return bodies.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Body> bodies(StrategyId id) {
        return bodies.of(id);
    }

    @Override
    public void moveSection(SectionId id, SectionState state) {
        var strategy = sections.strategyOf(id).orElseThrow(NotFound::new);
        strategies.lock(strategy);
        var from = section(id).orElseThrow(NotFound::new).state();
        if (from == state) {
            return;
        }
        StateMoves.check(from, state);
        sections.state(id, state);
        strategies.touch(strategy);
        events.publishEvent(new SectionStateChanged(strategy, id, from, state));
        var document = strategies.find(strategy).orElseThrow(NotFound::new).state();
        if (document == DocumentState.SETUP && state == SectionState.DRAFTING) {
            moveDocument(strategy, DocumentState.DRAFTING);
        }
    }

    @Override
    public void beginDrafting(SectionId id) {
        strategies.lock(sections.strategyOf(id).orElseThrow(NotFound::new));
        if (section(id).orElseThrow(NotFound::new).state() == SectionState.EMPTY) {
            moveSection(id, SectionState.DRAFTING);
        }
    }

    @Override
    public void moveDocument(StrategyId id, DocumentState state) {
        var known = strategies.find(id).orElseThrow(NotFound::new);
        strategies.lock(id);
        var from = strategies.find(known.id()).orElseThrow(NotFound::new).state();
        if (from == state) {
            return;
        }
        StateMoves.check(from, state);
        strategies.state(id, state);
        events.publishEvent(new DocumentStateChanged(id, from, state));
    }
}
