package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.function.Consumer;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Insertion;
import org.mithaq.library.Item;
import org.mithaq.library.VerificationNote;
import org.mithaq.library.Wording;

/** An item in the panel beside a text; opened, it shows its text, its notes, and what can be done with it. */
final class PanelItem extends Composite<NativeDetails> {

    private final Item item;
    private final transient List<VerificationNote> notes;
    private final boolean writable;
    private final transient Consumer<Insertion> inserted;
    private final transient Consumer<Item> cited;
    private final Div body = new Div();
    private final Div actions = new Div();

    PanelItem(
            Item item,
            List<VerificationNote> notes,
            boolean writable,
            Consumer<Insertion> inserted,
            Consumer<Item> cited) {
        this.item = item;
        this.notes = notes;
        this.writable = writable;
        this.inserted = inserted;
        this.cited = cited;
        var title = new Span(Words.content(item.title()));
        title.addClassName("panel-item-title");
        var details = getContent();
        details.addClassName("panel-item");
        details.setId("panel-" + item.id());
        details.setSummary(title, ItemCard.meta(item, notes));
        details.setContent(body);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && body.getComponentCount() == 0) {
                fill();
            }
        });
        body.addClassName("panel-item-body");
        actions.addClassName("panel-item-actions");
    }

    private void fill() {
        var language = InterfaceLanguage.current();
        body.add(Words.paragraph(item.text().in(language), language, "item-text"));
        var other = item.text().exactly(language.other());
        if (!other.isBlank()) {
            body.add(Words.paragraph(other, language.other(), "item-text", "item-other"));
        }
        notes.forEach(note -> body.add(new NoteAside(note)));
        offer();
        body.add(actions);
    }

    private void offer() {
        actions.removeAll();
        if (writable && !item.deprecated()) {
            var insert = new Button(getTranslation("library.panel.insert"), click -> insert());
            insert.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(insert, new Button(getTranslation("library.panel.cite"), click -> cited.accept(item)));
        }
        var address = RouteConfiguration.forSessionScope().getUrl(ItemView.class, ItemCard.parameters(item.id()));
        actions.add(new Anchor(address, getTranslation("library.panel.open"), AnchorTarget.BLANK));
    }

    private void insert() {
        if (Insertion.asksForChoice(item, notes)) {
            actions.removeAll();
            actions.add(new WordingChoice(item, this::chosen, this::offer));
        } else {
            inserted.accept(new Insertion(item, Wording.AS_IS, ""));
        }
    }

    private void chosen(Insertion insertion) {
        offer();
        inserted.accept(insertion);
    }
}
