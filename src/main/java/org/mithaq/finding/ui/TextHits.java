package org.mithaq.finding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.finding.Found;
import org.mithaq.finding.Hit;

/** What was found in one text: a section in one language. */
final class TextHits extends Section {

    private final Found.InText text;
    private final List<HitRow> rows;
    private final Button all;

    TextHits(Found.InText text, Runnable changed, Consumer<List<Hit>> replaceNow) {
        this.text = text;
        addClassName("find-text");
        rows = text.hits().stream()
                .map(hit -> new HitRow(text, hit, changed, replaceNow))
                .toList();
        var section = text.section();
        var language = getTranslation("finding.language." + text.body().language());
        var title = new H2(
                new Isolated(section.number()),
                new Span(" " + InterfaceLanguage.of(section.data().title()) + " "),
                new Span("(" + language + ")"));
        var list = new UnorderedList();
        rows.forEach(list::add);
        all = new Button(
                getTranslation("finding.replaceHere"),
                click -> replaceNow.accept(
                        text.hits().stream().filter(Hit::replaceable).toList()));
        all.setAriaLabel(getTranslation("finding.replaceHere.label", section.number(), language));
        all.addThemeVariants(ButtonVariant.SMALL);
        var replaceable = text.hits().stream().filter(Hit::replaceable).count();
        all.setVisible(text.writable() && replaceable > 1);
        add(title);
        remark();
        add(list, all);
    }

    private void remark() {
        if (!text.writable()) {
            note(text.section().scope().open() ? "finding.readOnly" : "finding.locked");
        } else if (text.part() == Part.SUGGESTS) {
            note("finding.asSuggestions");
        } else if (text.underReview()) {
            note("finding.underReview");
        }
    }

    private void note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("find-note");
        add(note);
    }

    void preview(String replacement) {
        rows.forEach(row -> row.preview(replacement));
    }

    Found.InText text() {
        return text;
    }

    List<Hit> chosen() {
        return rows.stream().filter(HitRow::isChosen).map(HitRow::hit).toList();
    }
}
