package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.mithaq.common.Bilingual;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.VerificationNote;

/** A verification note as a note in the margin: what was claimed, what the record says, how sure the editors are and since when. */
public final class NoteAside extends Composite<Aside> {

    public NoteAside(VerificationNote note) {
        var root = getContent();
        root.addClassName("note-aside");
        root.setId(note.id());
        root.getElement().setAttribute("data-kind", Words.lower(note.kind()));
        root.getElement().setAttribute("aria-label", note.id() + " " + InterfaceLanguage.of(note.title()));

        var head = new Div(Words.noteState(root, note.kind()), new Isolated(note.id()));
        head.addClassNames("note-head", "small");
        var title = new Paragraph(Words.content(note.title()));
        title.addClassName("note-title");
        root.add(head, title);
        root.add(part("library.note.claim", note.claim()), part("library.note.correction", note.correction()));
        root.add(sources(note), standing(note));
    }

    private Component part(String key, Bilingual text) {
        var label = new Span(getTranslation(key));
        label.addClassNames("note-label", "small");
        var part = new Div(label, new Paragraph(Words.content(text)));
        part.addClassName("note-part");
        return part;
    }

    private Component sources(VerificationNote note) {
        var part = new Div();
        part.addClassNames("note-part", "small");
        if (note.sources().isEmpty()) {
            return part;
        }
        var label = new Span(getTranslation("library.note.sources"));
        label.addClassName("note-label");
        var list = new UnorderedList();
        for (var source : note.sources()) {
            // A resolution symbol keeps its direction; a described source is text like any other.
            list.add(new ListItem(source.contains(" ") ? new ContentText(source) : new Isolated(source)));
        }
        part.add(label, list);
        return part;
    }

    private Component standing(VerificationNote note) {
        var standing = new Paragraph();
        standing.addClassNames("quiet", "small", "note-standing");
        standing.add(new Span(Words.of(this, note.confidence())));
        standing.add(new Span(getTranslation("library.asOf", Words.date(note.asOf()))));
        var recheck = note.recheckByOrNull();
        if (recheck != null && Words.isPast(recheck)) {
            standing.add(Words.state(
                    VaadinIcon.CLOCK, getTranslation("library.recheck.since", Words.date(recheck)), "attention"));
        } else if (recheck != null) {
            standing.add(new Span(getTranslation("library.recheck.by", Words.date(recheck))));
        }
        return standing;
    }
}
