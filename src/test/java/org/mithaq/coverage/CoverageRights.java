package org.mithaq.coverage;

import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.library.ItemId;
import org.mithaq.strategy.Strategies;

/** Who may look at the coverage of a strategy and who may take a stance. */
class CoverageRights implements RightsRows {

    private static final ItemId ITEM = new ItemId("P-REC-1.1");

    private final CoverageService coverage;
    private final Strategies strategies;

    CoverageRights(CoverageService coverage, Strategies strategies) {
        this.coverage = coverage;
        this.strategies = strategies;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "coverage: see the matrix",
                        Asker.members(),
                        (actor, fixture) -> coverage.matrix(actor, fixture.strategy(), MatrixRows.ACTIONS)),
                inStrategy(
                        "coverage: see the stances",
                        Asker.members(),
                        (actor, fixture) -> coverage.decisions(actor, fixture.strategy())),
                inStrategy(
                        "coverage: see the items a section uses",
                        Asker.members(),
                        fixture -> strategies.outline(fixture.strategy()).getFirst(),
                        (actor, section) -> coverage.uses(actor, section.id())),
                inStrategy(
                        "coverage: see one stance",
                        Asker.members(),
                        (actor, fixture) -> coverage.decision(actor, fixture.strategy(), null, ITEM)),
                inStrategy(
                        "coverage: take a stance for the whole",
                        EnumSet.of(Asker.LEAD_DRAFTER),
                        (actor, fixture) ->
                                coverage.decide(actor, fixture.strategy(), null, ITEM, Stance.ADOPTED, "", 0)),
                inStrategy(
                        "coverage: take a stance in a section that is not one's own",
                        EnumSet.of(Asker.LEAD_DRAFTER),
                        fixture -> strategies.outline(fixture.strategy()).getFirst(),
                        (actor, section) ->
                                coverage.decide(actor, section.strategy(), section.id(), ITEM, Stance.ADOPTED, "", 0)),
                inStrategy(
                        "coverage: insert an item in a section that is not one's own",
                        EnumSet.of(Asker.LEAD_DRAFTER),
                        fixture -> strategies.outline(fixture.strategy()).getFirst(),
                        (actor, section) -> coverage.insert(actor, section.id(), ITEM, "corrected", "")));
    }
}
