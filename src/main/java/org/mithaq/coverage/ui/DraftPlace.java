package org.mithaq.coverage.ui;

import java.util.Optional;
import org.mithaq.common.StrategyId;
import org.mithaq.coverage.Matrix;
import org.mithaq.library.ItemId;
import org.mithaq.strategy.Section;

/** Where an item can be drafted: a section on the desk, with the item on top of the library beside it. */
record DraftPlace(StrategyId strategy, Section section, ItemId item) {

    /** The first section, in the order of the outline, for which the template suggests the item. */
    static Optional<DraftPlace> suggested(StrategyId strategy, Matrix matrix, Matrix.Row row) {
        return matrix.sections().stream()
                .filter(section -> {
                    var cell = row.cells().get(section.id());
                    return cell != null && cell.suggested();
                })
                .findFirst()
                .map(section -> new DraftPlace(strategy, section, row.item().id()));
    }

    String address() {
        return "strategies/%s/desk/%s?item=%s".formatted(strategy, section.id(), item);
    }
}
