package org.mithaq.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.coverage.Matrix;
import org.mithaq.coverage.Matrix.Cell;
import org.mithaq.coverage.Matrix.Row;
import org.mithaq.library.ItemId;
import org.mithaq.strategy.Section;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The element that draws a matrix and lets the keyboard walk it. */
@Tag("coverage-matrix")
@JsModule("./coverage/coverage-matrix.ts")
class MatrixGrid extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    void show(StrategyId strategy, Matrix matrix, boolean gapsOnly) {
        var data = JSON.objectNode();
        data.put("caption", getTranslation("coverage.matrix.caption"));
        data.put("itemHeader", getTranslation("coverage.matrix.item"));
        data.put("standingHeader", getTranslation("coverage.matrix.standing"));
        data.put("draftLabel", getTranslation("coverage.gap.draft"));
        var sections = data.putArray("sections");
        for (var section : matrix.sections()) {
            sections.addObject()
                    .put("id", section.id().toString())
                    .put("number", section.number())
                    .put("title", InterfaceLanguage.of(section.data().title()));
        }
        var rows = data.putArray("rows");
        matrix.items().stream()
                .filter(row -> !gapsOnly || row.standing() == Matrix.Standing.GAP)
                .forEach(row -> rows.add(row(strategy, matrix, row)));
        getElement().setPropertyJson("data", data);
    }

    private ObjectNode row(StrategyId strategy, Matrix matrix, Row row) {
        var json = JSON.objectNode();
        json.put("id", row.item().id().value());
        json.put("title", InterfaceLanguage.of(row.item().title()));
        json.put("standing", row.standing().name().toLowerCase(Locale.ROOT));
        json.put(
                "standingLabel",
                getTranslation("coverage.standing." + row.standing().name()));
        if (row.standing() == Matrix.Standing.GAP) {
            DraftPlace.suggested(strategy, matrix, row).ifPresent(place -> json.put("draft", place.address())
                    .put(
                            "draftLabel",
                            getTranslation(
                                    "coverage.gap.draft.place",
                                    row.item().id().value(),
                                    place.section().number())));
        }
        var cells = json.putObject("cells");
        for (var section : matrix.sections()) {
            var cell = row.cells().get(section.id());
            if (cell != null) {
                cells.set(section.id().toString(), cell(row, section, cell));
            }
        }
        return json;
    }

    private ObjectNode cell(Row row, Section section, Cell cell) {
        var json = JSON.objectNode();
        var mark =
                cell.blocks() > 0 ? "used" : cell.citations() > 0 ? "cited" : cell.suggested() ? "suggested" : "none";
        json.put("mark", mark);
        json.put("count", cell.blocks() + cell.citations());
        var decision = cell.decision();
        json.put("stance", decision == null ? null : decision.stance().name().toLowerCase(Locale.ROOT));
        json.put("label", sentence(row, section, cell));
        return json;
    }

    /** What the cell says, for a screen reader. */
    String sentence(Row row, Section section, Cell cell) {
        var words = new StringBuilder(
                getTranslation("coverage.cell.place", row.item().id().value(), section.number()));
        if (cell.used()) {
            words.append(' ').append(getTranslation("coverage.cell.used", cell.blocks() + cell.citations()));
            for (var language : Language.values()) {
                if (cell.languages().contains(language)) {
                    words.append(' ').append(getTranslation("coverage.cell.in." + language.tag()));
                }
            }
        } else if (cell.suggested()) {
            words.append(' ').append(getTranslation("coverage.cell.suggested"));
        }
        if (cell.decision() != null) {
            words.append(' ')
                    .append(getTranslation(
                            "coverage.stance." + cell.decision().stance().name()));
        }
        return words.toString();
    }

    Registration addCellOpenListener(ComponentEventListener<CellOpen> listener) {
        return addListener(CellOpen.class, listener);
    }

    /** Somebody opened a cell; no section means the item as a whole. Public, or the framework cannot make one. */
    @DomEvent("cell-open")
    public static class CellOpen extends ComponentEvent<MatrixGrid> {

        private final String row;
        private final String section;

        public CellOpen(
                MatrixGrid source,
                boolean fromClient,
                @EventData("event.detail.row") String row,
                @EventData("event.detail.section") String section) {
            super(source, fromClient);
            this.row = row;
            this.section = section;
        }

        ItemId item() {
            return new ItemId(row);
        }

        Optional<SectionId> section() {
            return section.isEmpty() ? Optional.empty() : Optional.of(SectionId.parse(section));
        }
    }
}
