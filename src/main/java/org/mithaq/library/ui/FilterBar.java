package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.mithaq.library.Item;
import org.mithaq.library.ItemKind;
import org.mithaq.library.Library;

/** The search box and filters of the library page; reports every change a person makes. */
final class FilterBar extends Composite<Div> {

    private final TextField text = new TextField();
    private final MultiSelectComboBox<ItemKind> kinds = new MultiSelectComboBox<>();
    private final Select<Item.Confidence> confidence = new Select<>();
    private final Checkbox withNote = new Checkbox();
    private final Button clear = new Button();
    private LibraryFilter shown = LibraryFilter.NONE;

    FilterBar(Library library, Consumer<LibraryFilter> changed) {
        text.setLabel(getTranslation("library.search"));
        text.setPlaceholder(getTranslation("library.search.hint"));
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("library-search");
        kinds.setLabel(getTranslation("library.filter.kind"));
        kinds.setItems(
                library.items().stream().map(Item::kind).distinct().sorted().toList());
        kinds.setItemLabelGenerator(kind -> Words.of(this, kind));
        confidence.setLabel(getTranslation("library.filter.confidence"));
        confidence.setItems(Item.Confidence.values());
        confidence.setItemLabelGenerator(
                value -> value == null ? getTranslation("library.filter.any") : Words.of(this, value));
        confidence.setEmptySelectionAllowed(true);
        confidence.setEmptySelectionCaption(getTranslation("library.filter.any"));
        withNote.setLabel(getTranslation("library.filter.withNote"));
        clear.setText(getTranslation("library.filter.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> {
            show(LibraryFilter.NONE);
            changed.accept(LibraryFilter.NONE);
        });

        text.addValueChangeListener(change -> report(change.isFromClient(), changed));
        kinds.addValueChangeListener(change -> report(change.isFromClient(), changed));
        confidence.addValueChangeListener(change -> report(change.isFromClient(), changed));
        withNote.addValueChangeListener(change -> report(change.isFromClient(), changed));
        getContent().addClassName("filter-bar");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", getTranslation("library.search"));
        getContent().add(text, kinds, confidence, withNote, clear);
    }

    /** Sets the fields without reporting a change. */
    void show(LibraryFilter filter) {
        shown = filter;
        text.setValue(filter.text());
        kinds.setValue(filter.kinds());
        confidence.setValue(filter.confidence());
        withNote.setValue(filter.withNote());
        clear.setVisible(!filter.isEmpty());
    }

    private void report(boolean byPerson, Consumer<LibraryFilter> changed) {
        if (byPerson) {
            shown = new LibraryFilter(
                    text.getValue().strip(),
                    kinds.getValue(),
                    shown.catalogue(),
                    shown.group(),
                    withNote.getValue(),
                    confidence.getValue());
            clear.setVisible(!shown.isEmpty());
            changed.accept(shown);
        }
    }
}
