package org.mithaq.finding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.finding.FindingService;
import org.mithaq.finding.Query;
import org.mithaq.strategy.Section;

/** What to look for, where, and what to put in its place. */
final class FindForm extends Div {

    private enum In {
        BOTH,
        AR,
        EN;

        Set<Language> languages() {
            return this == BOTH ? Set.of(Language.values()) : Set.of(Language.valueOf(name()));
        }
    }

    private final TextField words = field("finding.words", Query.LONGEST);
    private final TextField replacement = field("finding.replacement", FindingService.LONGEST_REPLACEMENT);
    private final Checkbox matchCase = new Checkbox(getTranslation("finding.matchCase"));
    private final Checkbox wholeWords = new Checkbox(getTranslation("finding.wholeWords"));
    private final Checkbox tehMarbuta = new Checkbox(getTranslation("finding.tehMarbuta"));
    private final Select<In> language = new Select<>();
    private final MultiSelectComboBox<Section> sections = new MultiSelectComboBox<>(getTranslation("finding.sections"));

    FindForm(Runnable find, Runnable replacementChanged) {
        addClassName("find-form");
        getElement().setAttribute("role", "search");
        words.setId("words");
        replacement.setId("replacement");
        replacement.setValueChangeMode(ValueChangeMode.LAZY);
        replacement.addValueChangeListener(change -> replacementChanged.run());
        language.setLabel(getTranslation("finding.language"));
        language.setItems(In.values());
        language.setItemLabelGenerator(in -> getTranslation("finding.language." + in));
        language.setValue(In.BOTH);
        sections.setItemLabelGenerator(section ->
                section.number() + " " + InterfaceLanguage.of(section.data().title()));
        sections.setPlaceholder(getTranslation("finding.sections.all"));
        var button = new Button(getTranslation("finding.find"), click -> find.run());
        button.setId("find");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        words.addKeyPressListener(Key.ENTER, press -> find.run());
        var options = new Div(matchCase, wholeWords, tehMarbuta);
        options.addClassName("find-options");
        add(words, replacement, language, sections, options, button);
    }

    private TextField field(String key, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("dir", "auto");
        return field;
    }

    void offer(List<Section> outline) {
        var chosen = sections.getValue().stream().map(Section::id).collect(Collectors.toSet());
        sections.setItems(outline);
        sections.setValue(outline.stream()
                .filter(section -> chosen.contains(section.id()))
                .collect(Collectors.toSet()));
    }

    void look(String wanted) {
        words.setValue(wanted);
    }

    void start() {
        words.focus();
    }

    String replacement() {
        return replacement.getValue();
    }

    Query query() {
        return new Query(
                words.getValue(),
                matchCase.getValue(),
                wholeWords.getValue(),
                tehMarbuta.getValue(),
                language.getValue().languages(),
                sections.getValue().stream().map(Section::id).collect(Collectors.toSet()));
    }
}
