package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.Report;

/** A report to read. */
final class ReportText extends Div {

    ReportText(Report report) {
        addClassName("report-text");
        if (report.data().isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.report.nothing"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        part("agreed", report.data().agreed());
        part("open", report.data().open());
        part("minority", report.data().minority());
        part("owner", report.data().owner());
    }

    private void part(String name, String text) {
        if (!text.isEmpty()) {
            var label = new Span(getTranslation("workshop.report." + name));
            label.addClassNames("quiet", "small");
            add(label, new Paragraph(new ContentText(text)));
        }
    }
}
