package org.mithaq.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Marking;
import org.mithaq.strategy.Markings;
import org.mithaq.strategy.Strategy.StrategyData;

/** The settings of a strategy as fields, for starting one and for changing it. */
final class StrategyFields extends Div {

    private static final int TITLE = 300;

    final BilingualField title = BilingualField.line("strategy.title", TITLE);
    final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    final RadioButtonGroup<Language> controlling = new RadioButtonGroup<>();
    final Select<Marking> marking = new Select<>();
    final Select<String> tlp = new Select<>();

    StrategyFields(Markings markings) {
        addClassName("strategy-form");
        languages();
        markings(markings);
        add(title, languages, controlling, row(marking, tlp));
    }

    void show(StrategyData data) {
        title.value(data.title());
        languages.setValue(data.languages());
        controlling.setValue(data.controlling());
        marking.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(data.marking()))
                .findFirst()
                .ifPresent(marking::setValue);
        tlp.setValue(data.tlp());
    }

    /** Marks every field that is wrong; empty when one is. */
    Optional<StrategyData> read(String template, int templateVersion) {
        var chosen = languages.getValue();
        var fine = title.valid(chosen.contains(Language.AR), chosen.contains(Language.EN));
        languages.setErrorMessage(getTranslation("strategy.refusal.noLanguage"));
        languages.setInvalid(chosen.isEmpty());
        var prevails = controlling.getValue();
        controlling.setErrorMessage(getTranslation("strategy.refusal.controlling"));
        controlling.setInvalid(!chosen.isEmpty() && !chosen.contains(prevails));
        marking.setErrorMessage(getTranslation("strategy.refusal.marking"));
        marking.setInvalid(marking.isEmpty());
        if (!fine || languages.isInvalid() || controlling.isInvalid() || marking.isInvalid()) {
            focusInvalid();
            return Optional.empty();
        }
        return Optional.of(new StrategyData(
                new Bilingual(title.value().ar(), title.value().en()),
                template,
                templateVersion,
                Set.copyOf(chosen),
                prevails,
                marking.getValue().id(),
                tlp.getValue()));
    }

    private void focusInvalid() {
        if (title.focusInvalid()) {
            return;
        }
        Component field = languages.isInvalid() ? languages : controlling.isInvalid() ? controlling : marking;
        field.getElement().callJsFunction("focus");
    }

    private void languages() {
        languages.setLabel(getTranslation("strategy.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(this::name);
        languages.setValue(EnumSet.allOf(Language.class));
        languages.setManualValidation(true);
        controlling.setLabel(getTranslation("strategy.controlling"));
        controlling.setHelperText(getTranslation("strategy.controlling.help"));
        controlling.setItems(Language.values());
        controlling.setItemLabelGenerator(this::name);
        controlling.setValue(Language.AR);
        controlling.setManualValidation(true);
    }

    private void markings(Markings markings) {
        marking.setLabel(getTranslation("strategy.marking"));
        marking.setHelperText(getTranslation("strategy.marking.help"));
        marking.setItems(markings.all());
        marking.setItemLabelGenerator(each -> getTranslation("marking." + each.id()));
        marking.setItemEnabledProvider(Marking::allowed);
        marking.setValue(markings.all().getFirst());
        marking.setManualValidation(true);
        tlp.setLabel(getTranslation("strategy.tlp"));
        tlp.setHelperText(getTranslation("strategy.tlp.help"));
        tlp.setEmptySelectionAllowed(true);
        tlp.setEmptySelectionCaption(getTranslation("strategy.tlp.none"));
        tlp.setItems(List.copyOf(Markings.TLP));
        tlp.setRenderer(new ComponentRenderer<>(label -> new Isolated(label)));
    }

    private String name(Language language) {
        return getTranslation("strategy.language." + language.tag());
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("strategy-form-row");
        return row;
    }
}
