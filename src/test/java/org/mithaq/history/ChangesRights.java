package org.mithaq.history;

import static org.mithaq.RightsRow.inStrategy;

import java.time.Instant;
import java.util.List;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;

/** Whoever reads a text may ask what changed in it, and when they themselves were last there. */
class ChangesRights implements RightsRows {

    private final TextChanges changes;
    private final Visits visits;
    private final Strategies strategies;

    ChangesRights(TextChanges changes, Visits visits, Strategies strategies) {
        this.changes = changes;
        this.visits = visits;
        this.strategies = strategies;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "changes: compare a text with an earlier moment",
                        Asker.members(),
                        (actor, fixture) -> changes.between(
                                actor, text(fixture).id(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1))),
                inStrategy(
                        "changes: note a visit",
                        Asker.members(),
                        (actor, fixture) -> visits.here(actor, text(fixture).section())),
                inStrategy(
                        "changes: ask when one was last in a section",
                        Asker.members(),
                        (actor, fixture) -> visits.lastHere(actor, text(fixture).section())));
    }

    private Body text(StrategyFixture fixture) {
        return strategies.bodies(fixture.strategy()).getFirst();
    }
}
