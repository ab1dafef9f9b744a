package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Plenary.Fit;
import org.mithaq.workshop.Plenary.Proposed;

/** An amendment as it can be read: number and line, whose it is, old and new words, the reason, and whether it still fits. */
final class AmendmentCard extends Article {

    /** @param whose under which name it is shown; may be empty */
    AmendmentCard(Proposed proposed, String whose) {
        var amendment = proposed.amendment();
        addClassNames("amendment");
        getElement().setAttribute("data-state", amendment.state().name().toLowerCase(java.util.Locale.ROOT));
        var title = new Span(getTranslation("workshop.amendment.number", amendment.number()));
        title.addClassName("amendment-title");
        var head = new Div(title, where(proposed));
        head.addClassName("amendment-head");
        if (!whose.isEmpty()) {
            var by = new ContentText(whose);
            by.addClassName("amendment-by");
            head.add(by);
        }
        if (!amendment.isOpen()) {
            var state = new Span(getTranslation("workshop.amendment.state." + amendment.state()));
            state.addClassName("amendment-state");
            head.add(state);
        }
        var words = new Paragraph(Worded.of(proposed));
        words.addClassName("amendment-words");
        words.getElement().setAttribute("dir", amendment.language().direction());
        add(head, words);
        if (!amendment.reason().isEmpty()) {
            var reason = new Paragraph(new ContentText(amendment.reason()));
            reason.addClassName("amendment-reason");
            add(reason);
        }
        if (amendment.isOpen() && proposed.fit() != Fit.FITS) {
            var note = new Paragraph(getTranslation("workshop.amendment.fit." + proposed.fit()));
            note.addClassName("amendment-note");
            add(note);
        }
    }

    private Span where(Proposed proposed) {
        var amendment = proposed.amendment();
        var language =
                getTranslation("workshop.language." + amendment.language().tag());
        var line = proposed.here().orElse(proposed.line()).number();
        var where = new Span(
                new Span(getTranslation("workshop.amendment.kind." + amendment.kind()) + " "), new Isolated(line));
        if (proposed.here().isEmpty()) {
            where.add(new Span(" " + getTranslation("workshop.amendment.earlier")));
        }
        where.add(new Span(" · " + language));
        where.addClassName("amendment-where");
        return where;
    }
}
