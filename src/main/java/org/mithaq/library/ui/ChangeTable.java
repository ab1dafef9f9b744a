package org.mithaq.library.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.LibraryService;

/** What taking in catalogue files would change, one row per file. */
final class ChangeTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("urn", "versions", "added", "changed", "deprecated");

    ChangeTable(List<LibraryService.Change> changes) {
        addClassName("change-table");
        setCaptionText(getTranslation("library.curate.changes"));
        var head = new NativeTableRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("library.curate.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().add(head);
        for (var change : changes) {
            var row = new NativeTableRow();
            row.addDataCell().add(new Isolated(change.urn()));
            row.addDataCell()
                    .add(new Isolated(
                            change.from() == null ? String.valueOf(change.to()) : change.from() + " → " + change.to()));
            row.addDataCell().setText(String.valueOf(change.added()));
            row.addDataCell().setText(String.valueOf(change.changed()));
            row.addDataCell().setText(String.valueOf(change.deprecated()));
            getBody().add(row);
        }
    }
}
