package org.mithaq.strategy;

import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a strategy of another installation here under its own ids, so that what is done to it here can go back. For an installation that is
 * made from a kit; asks no policy.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Transplant {

    private final Markings markings;
    private final JdbcStrategyRows strategies;
    private final JdbcSectionRows sections;
    private final JdbcBodyRows bodies;

    Transplant(Markings markings, JdbcStrategyRows strategies, JdbcSectionRows sections, JdbcBodyRows bodies) {
        this.markings = markings;
        this.strategies = strategies;
        this.sections = sections;
        this.bodies = bodies;
    }

    /** @throws org.mithaq.common.Invalid when the strategy is marked higher than this installation may hold */
    public void strategy(StrategyId id, Strategy.StrategyData data, PersonId by) {
        markings.check(data.marking(), data.tlp());
        strategies.insert(id, data, by);
    }

    /** @param index among the sections with the same parent, from 0 */
    public void section(
            SectionId id, StrategyId strategy, @Nullable SectionId parent, int index, Section.SectionData data) {
        sections.insert(id, strategy, parent, index, data);
    }

    public void body(Body body) {
        bodies.insert(body);
    }
}
