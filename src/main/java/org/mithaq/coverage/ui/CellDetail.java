package org.mithaq.coverage.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.coverage.Decision;
import org.mithaq.coverage.Matrix.Row;
import org.mithaq.strategy.Section;

/** An opened cell: the item, where it stands, the way to the place to draft it, and the stance. */
class CellDetail extends Div {

    CellDetail() {
        addClassNames("card", "cell-detail");
        getElement().setAttribute("aria-live", "polite");
        hint();
    }

    void hint() {
        removeAll();
        add(new Paragraph(getTranslation("coverage.detail.hint")));
    }

    void show(
            Row row,
            @Nullable Section section,
            @Nullable DraftPlace place,
            boolean mayDecide,
            StanceForm.Taking taking) {
        removeAll();
        var title = new H2();
        title.add(
                new Isolated(row.item().id().value()),
                new Span(" " + InterfaceLanguage.of(row.item().title())));
        add(title, new ContentText(InterfaceLanguage.of(row.item().text())));
        add(new Paragraph(
                section == null
                        ? getTranslation("coverage.detail.whole")
                        : getTranslation(
                                "coverage.detail.section",
                                section.number(),
                                InterfaceLanguage.of(section.data().title()))));
        if (!row.through().isEmpty()) {
            var through = new Paragraph(getTranslation("coverage.detail.through") + " ");
            row.through().forEach(item -> through.add(new Isolated(item.value()), new Span(" ")));
            add(through);
        }
        if (place != null) {
            add(new Anchor(place.address(), getTranslation("coverage.detail.draft")));
        }
        add(new Anchor("library/" + row.item().id(), getTranslation("coverage.detail.library")));
        var present = present(row, section);
        if (mayDecide) {
            add(new StanceForm(present, taking));
        } else if (present != null) {
            add(new Paragraph(
                    getTranslation("coverage.stance." + present.stance().name())));
            add(new ContentText(present.reason()));
        }
    }

    private static @Nullable Decision present(Row row, @Nullable Section section) {
        if (section == null) {
            return row.whole();
        }
        var cell = row.cells().get(section.id());
        return cell == null ? null : cell.decision();
    }
}
