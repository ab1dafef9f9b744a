package org.mithaq.finding;

import static org.mithaq.RightsRow.inStrategy;

import java.util.List;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;

/** Who reads a strategy finds in it; what each may replace is decided text by text, see {@link FindingServiceTest}. */
class FindingRights implements RightsRows {

    private final FindingService finding;

    FindingRights(FindingService finding) {
        this.finding = finding;
    }

    @Override
    public List<RightsRow<?>> rows() {
        var query = Query.of("cyber");
        return List.of(
                inStrategy(
                        "finding: find words",
                        Asker.members(),
                        (actor, fixture) -> finding.find(actor, fixture.strategy(), query)),
                inStrategy(
                        "finding: replace words, where the person may",
                        Asker.members(),
                        (actor, fixture) -> finding.replace(actor, fixture.strategy(), query, "digital", List.of())),
                inStrategy(
                        "finding: take a replacement back",
                        Asker.members(),
                        (actor, fixture) ->
                                finding.undo(actor, fixture.strategy(), query, "digital", new Outcome(List.of()))));
    }
}
