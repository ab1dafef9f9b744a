package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mithaq.common.NotFound;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.library.VerificationNote;
import org.mithaq.workshop.Agenda;

/** The cards of an agenda, each once: what it says, and what checking it brought to light. */
final class SheetMaterials extends Section {

    SheetMaterials(Library library, Agenda agenda) {
        addClassName("sheet-materials");
        var cards = agenda.items().stream()
                .flatMap(item -> item.data().cards().stream())
                .distinct()
                .toList();
        if (cards.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("workshop.sheet.materials")));
        for (var card : cards) {
            try {
                var id = new ItemId(card);
                library.find(id).ifPresent(found -> add(card(found, library.notesOf(id))));
            } catch (NotFound malformed) {
                // an agenda may be older than the catalogue
            }
        }
    }

    boolean isEmpty() {
        return getElement().getChildCount() == 0;
    }

    private Div card(Item item, List<VerificationNote> notes) {
        var title = new H3(new Isolated(item.id().value()), new ContentText(InterfaceLanguage.of(item.title())));
        var card = new Div(title, new Paragraph(new ContentText(InterfaceLanguage.of(item.text()))));
        card.addClassName("sheet-card");
        for (var note : notes) {
            var line = new Paragraph(
                    new Isolated(note.id()),
                    new Span(" "
                            + getTranslation(
                                    "workshop.sheet.note." + (note.kind().mustBeAnswered() ? "answer" : "know"))
                            + " "),
                    new ContentText(InterfaceLanguage.of(note.correction())));
            line.addClassName("sheet-note");
            card.add(line);
        }
        return card;
    }
}
