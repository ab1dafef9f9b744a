package org.mithaq.strategy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mithaq.account.Person;
import org.mithaq.common.PersonId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;

/** Chooses who drafts a section, among the people of the strategy. */
final class AssignDialog extends Dialog {

    AssignDialog(Section section, Collection<Person> members, Predicate<Set<PersonId>> save) {
        setHeaderTitle(getTranslation(
                "strategy.assign.title",
                section.number(),
                InterfaceLanguage.of(section.data().title())));
        addClassName("strategy-dialog");
        var people = new MultiSelectComboBox<Person>(getTranslation("strategy.assign.people"));
        people.setItems(members);
        people.setItemLabelGenerator(person -> InterfaceLanguage.of(person.name()));
        people.setWidthFull();
        people.setValue(members.stream()
                .filter(person -> section.assignees().contains(person.id()))
                .collect(Collectors.toSet()));
        var help = new Paragraph(getTranslation("strategy.assign.help"));
        help.addClassNames("small", "quiet");
        add(people, help);
        var accept = new Button(getTranslation("strategy.save"), click -> {
            if (save.test(people.getValue().stream().map(Person::id).collect(Collectors.toSet()))) {
                close();
            }
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setId("save");
        getFooter().add(new Button(getTranslation("strategy.cancel"), click -> close()), accept);
    }
}
