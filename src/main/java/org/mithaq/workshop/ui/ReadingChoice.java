package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.Workshop;

/** Which text is put before the room: that of the current item, or any other section. */
final class ReadingChoice extends Div {

    private final PlenaryServices services;
    private final Actor actor;
    private final ComboBox<Section> section = new ComboBox<>();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final Button open = new Button();
    private final Paragraph idle = new Paragraph();
    private @Nullable Workshop workshop;
    private @Nullable Object shown;

    ReadingChoice(PlenaryServices services, Actor actor, Runnable drawn) {
        this.services = services;
        this.actor = actor;
        addClassName("reading-choice");
        section.setLabel(getTranslation("workshop.reading.section"));
        section.setId("reading-section");
        section.setItemLabelGenerator(
                one -> one.number() + " " + InterfaceLanguage.of(one.data().title()));
        section.setWidthFull();
        languages.setLabel(getTranslation("workshop.reading.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(language -> getTranslation("workshop.language." + language.tag()));
        languages.setValue(EnumSet.allOf(Language.class));
        open.setText(getTranslation("workshop.reading.open"));
        open.setId("open-reading");
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> {
            Says.trying(this, this::open);
            drawn.run();
        });
        add(
                new H2(getTranslation("workshop.reading.title")),
                new Paragraph(getTranslation("workshop.reading.means")),
                section,
                languages,
                open,
                idle);
    }

    void show(Workshop workshop, @Nullable AgendaItem item) {
        this.workshop = workshop;
        open.setEnabled(item != null);
        idle.setText(item == null ? getTranslation("workshop.reading.noItem") : "");
        idle.setVisible(item == null);
        var now = List.of(workshop.id(), item == null ? "" : item.id());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var outline = services.strategies().outline(actor, workshop.strategy());
        section.setItems(outline);
        var wanted = item == null ? null : item.data().sectionOrNull();
        outline.stream().filter(one -> one.id().equals(wanted)).findFirst().ifPresent(section::setValue);
    }

    private void open() {
        var chosen = section.getValue();
        if (chosen == null) {
            section.setErrorMessage(getTranslation("workshop.reading.section.missing"));
            section.setInvalid(true);
            section.focus();
            return;
        }
        services.plenaries().open(actor, Objects.requireNonNull(workshop).id(), chosen.id(), languages.getValue());
    }
}
