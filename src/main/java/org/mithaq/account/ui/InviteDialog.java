package org.mithaq.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministry;
import org.mithaq.account.PeopleService;
import org.mithaq.account.PeopleService.NewPerson;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Language;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.InterfaceLanguage;

/** Asks whom to invite, and then shows the link. */
final class InviteDialog extends Dialog {

    private final PeopleService people;
    private final CurrentActor actor;
    private final Runnable invited;
    private final Refusals refusals = new Refusals();
    private final NameFields name = new NameFields();
    private final ComboBox<Ministry> ministry = new ComboBox<>();
    private final CheckboxGroup<SystemRole> roles = new CheckboxGroup<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();

    InviteDialog(PeopleService people, List<Ministry> ministries, CurrentActor actor, Runnable invited) {
        this.people = people;
        this.actor = actor;
        this.invited = invited;
        setHeaderTitle(getTranslation("account.people.invite"));
        setCloseOnOutsideClick(false);
        ministry.setLabel(getTranslation("account.ministry"));
        ministry.setItems(ministries);
        ministry.setItemLabelGenerator(each -> InterfaceLanguage.of(each.name()));
        ministry.setClearButtonVisible(true);
        roles.setLabel(getTranslation("account.people.roles"));
        roles.setItems(SystemRole.values());
        roles.setItemLabelGenerator(role -> getTranslation("role.system." + role.name()));
        language.setLabel(getTranslation("account.profile.language.label"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("account.language." + each.tag()));
        language.setValue(InterfaceLanguage.current());
        var form = new Div(name, ministry, roles, language, refusals);
        form.addClassName("form");
        add(form);
        var send = new Button(getTranslation("account.people.invite.submit"), click -> invite());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.setId("send-invitation");
        getFooter().add(new Button(getTranslation("account.cancel"), click -> close()), send);
        setWidth("min(36rem, 100%)");
    }

    private void invite() {
        refusals.clear(name);
        try {
            var wish = new NewPerson(
                    name.value(),
                    ministry.getOptionalValue().map(Ministry::id).orElse(null),
                    roles.getValue(),
                    language.getValue());
            var link = people.invite(actor.get(), wish);
            close();
            invited.run();
            LinkDialog.show(link, wish.name());
        } catch (Refusal refused) {
            refusals.show(refused, name);
        }
    }
}
