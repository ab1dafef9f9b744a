package org.mithaq.export;

import static org.mithaq.RightsRow.inInstallation;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.strategy.Strategies;

/** Who may take a document out, and who may bring one in. */
class ExportRights implements RightsRows {

    private final ExportService exports;
    private final StrategyImport imports;
    private final Strategies strategies;

    ExportRights(ExportService exports, StrategyImport imports, Strategies strategies) {
        this.exports = exports;
        this.imports = imports;
        this.strategies = strategies;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "export: download",
                        exporters(),
                        (actor, fixture) -> exports.export(
                                actor,
                                fixture.strategy(),
                                new ExportWish(
                                        ExportWish.Format.JSON,
                                        strategies
                                                .find(fixture.strategy())
                                                .orElseThrow()
                                                .data()
                                                .languages(),
                                        ExportWish.Layout.SEQUENTIAL,
                                        Set.of()))),
                inInstallation(
                        "export: import a file", EnumSet.of(Asker.STRATEGIST), (actor, fixture) -> bring(actor)));
    }

    /** The right is asked for before the file is looked at, so a file that is none will do. */
    private void bring(Actor actor) {
        try {
            imports.importFile(actor, new byte[0]);
        } catch (Invalid notJson) {
            return;
        }
        throw new AssertionError("an empty file was taken");
    }

    private static Set<Asker> exporters() {
        var members = EnumSet.copyOf(Asker.members());
        members.remove(Asker.OBSERVER);
        return members;
    }
}
