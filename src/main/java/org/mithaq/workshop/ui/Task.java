package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.mithaq.common.NotFound;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.SeatService.Sight;

/** The current item on a phone: what it is, how long it still goes, what is asked, the cards beside it, who speaks. */
final class Task extends Section {

    private final Library library;
    private final Timer timer = new Timer();
    private final Div text = new Div();

    Task(Library library) {
        this.library = library;
        addClassName("seat-task");
        text.addClassName("seat-text");
        add(timer, text);
    }

    void hide() {
        setVisible(false);
        text.removeAll();
    }

    void show(AgendaItem item, Sight now, Instant at) {
        setVisible(true);
        timer.show(item, now.session(), at);
        text.removeAll();
        var kind = new Span(getTranslation("workshop.kind." + item.data().kind()));
        kind.addClassNames("quiet", "small");
        text.add(kind, new H2(new ContentText(InterfaceLanguage.of(item.data().title()))));
        if (!item.data().question().isEmpty()) {
            var question = new Paragraph(new ContentText(item.data().question()));
            question.addClassName("seat-question");
            text.add(question);
        }
        if (!item.data().cards().isEmpty()) {
            var cards = new UnorderedList();
            cards.addClassName("seat-cards");
            item.data().cards().forEach(card -> cards.add(card(card)));
            text.add(cards);
        }
        if (!now.session().quiet()) {
            now.speaking()
                    .filter(seat -> !now.speaks())
                    .ifPresent(seat -> text.add(new Paragraph(getTranslation("workshop.speaks", seat.name()))));
        }
    }

    /** Guests have no page of the library, so a card carries what it says and how sure that is. */
    private ListItem card(String code) {
        var row = new ListItem(new Isolated(code));
        try {
            var id = new ItemId(code);
            library.find(id).ifPresent(found -> row.add(new ContentText(InterfaceLanguage.of(found.title()))));
            var notes = library.notesOf(id);
            if (!notes.isEmpty()) {
                var warned = new Span(getTranslation("workshop.card.notes", notes.size()));
                warned.addClassNames("small", "seat-note");
                row.add(warned);
            }
        } catch (NotFound retired) {
            row.addClassName("quiet");
        }
        return row;
    }
}
