package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Insertion;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.ItemKind;
import org.mithaq.library.Library;

/**
 * The library beside a text: what the template suggests for the section first, then whatever is searched for. An item whose wording is
 * contested by a verification note is handed to {@link #onInsert} only after the drafter chose how to render it.
 */
public final class LibraryPanel extends Composite<Div> {

    private static final int MOST = 40;

    private final transient Library library;
    private final TextField search = new TextField();
    private final Select<ItemKind> kind = new Select<>();
    private final Div list = new Div();
    private List<ItemId> suggested = List.of();
    private Consumer<Insertion> inserted = insertion -> {};
    private Consumer<Item> cited = item -> {};
    private boolean writable = true;

    public LibraryPanel(Library library) {
        this.library = library;
        search.setLabel(getTranslation("library.search"));
        search.setPlaceholder(getTranslation("library.search.hint"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        kind.setLabel(getTranslation("library.filter.kind"));
        kind.setItems(
                library.items().stream().map(Item::kind).distinct().sorted().toList());
        kind.setItemLabelGenerator(
                value -> value == null ? getTranslation("library.filter.any") : Words.of(this, value));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("library.filter.any"));
        kind.addValueChangeListener(change -> refresh());
        var controls = new Div(search, kind);
        controls.addClassName("panel-controls");
        controls.getElement().setAttribute("role", "search");
        controls.getElement().setAttribute("aria-label", getTranslation("library.search"));
        getContent().addClassName("library-panel");
        getContent().add(controls, list);
        refresh();
    }

    /** Items shown before anything is searched for, in this order; unknown ids are overlooked. */
    public void suggest(List<ItemId> items) {
        suggested = List.copyOf(items);
        refresh();
    }

    /** Whether items can be put into the text; reading is always possible. */
    public void setWritable(boolean writable) {
        this.writable = writable;
        refresh();
    }

    public void onInsert(Consumer<Insertion> callback) {
        inserted = callback;
    }

    public void onCite(Consumer<Item> callback) {
        cited = callback;
    }

    private void refresh() {
        list.removeAll();
        Set<ItemKind> kinds = kind.isEmpty() ? Set.of() : Set.of(kind.getValue());
        if (!search.isEmpty()) {
            var found = library.search(search.getValue(), kinds, InterfaceLanguage.current(), MOST).stream()
                    .filter(item -> !item.deprecated())
                    .toList();
            show(getTranslation("library.count.found", found.size()), found);
        } else if (!kinds.isEmpty()) {
            show(Words.of(this, kind.getValue()), library.ofKind(kinds));
        } else {
            show(
                    getTranslation("library.panel.suggested"),
                    suggested.stream().flatMap(id -> library.find(id).stream()).toList());
        }
    }

    private void show(String title, List<Item> items) {
        list.add(new H3(title));
        items.forEach(item -> list.add(new PanelItem(item, library.notesOf(item.id()), writable, inserted(), cited())));
        if (items.isEmpty()) {
            list.add(new Paragraph(
                    getTranslation(search.isEmpty() ? "library.panel.noneSuggested" : "library.nothing")));
        }
    }

    /** Callbacks may be set after the items are shown. */
    private Consumer<Insertion> inserted() {
        return insertion -> inserted.accept(insertion);
    }

    private Consumer<Item> cited() {
        return item -> cited.accept(item);
    }
}
