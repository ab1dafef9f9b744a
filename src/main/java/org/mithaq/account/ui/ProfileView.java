package org.mithaq.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.mithaq.account.AccountService;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Person;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.Refusal;

/** One's own account: name, language of the interface, password. */
@Route("profile")
@PermitAll
class ProfileView extends Div implements HasDynamicTitle {

    private final AccountService accounts;
    private final CurrentActor actor;
    private final Refusals passwordRefusals = new Refusals();
    private final NameFields name = new NameFields();
    private final PasswordBox old = new PasswordBox("account.password.old", Autocomplete.CURRENT_PASSWORD);
    private final PasswordBox chosen = new PasswordBox("account.password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordBox again = new PasswordBox("account.password.again", Autocomplete.NEW_PASSWORD);
    private Person me;

    ProfileView(AccountService accounts, CurrentActor actor, LanguageChoice choice) {
        this.accounts = accounts;
        this.actor = actor;
        this.me = accounts.me(actor.get());
        addClassNames("page", "profile");
        var title = new H1(getPageTitle());
        title.addClassName("page-title");
        add(title, nameSection(), languageSection(choice), passwordSection());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.profile.title");
    }

    private Section nameSection() {
        name.value(me.name());
        var login = new TextField(getTranslation("account.login"));
        login.setValue(me.login());
        login.setReadOnly(true);
        var save = new Button(getTranslation("account.save"), click -> rename());
        save.setId("save-name");
        return section("account.profile.name", login, name, save);
    }

    private Section languageSection(LanguageChoice choice) {
        var languages = new RadioButtonGroup<Language>();
        languages.setLabel(getTranslation("account.profile.language.label"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(language -> getTranslation("account.language." + language.tag()));
        languages.setValue(me.language());
        languages.addValueChangeListener(change -> {
            choice.choose(change.getValue());
            UI.getCurrent().getPage().reload();
        });
        return section("account.profile.language", languages);
    }

    private Section passwordSection() {
        chosen.setHelperText(getTranslation("account.password.help"));
        var save = new Button(getTranslation("account.profile.password.save"), click -> changePassword());
        save.setId("save-password");
        return section("account.profile.password", old, chosen, again, passwordRefusals, save);
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassNames("card", "form");
        section.add(content);
        return section;
    }

    private void rename() {
        name.setInvalid(false);
        try {
            me = accounts.rename(actor.get(), me.version(), name.value());
            Said.done("account.profile.saved");
        } catch (Invalid refused) {
            name.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
            name.setInvalid(true);
        }
    }

    private void changePassword() {
        passwordRefusals.clear(old, chosen, again);
        if (!chosen.getValue().equals(again.getValue())) {
            passwordRefusals.show(new Invalid("account.refusal.passwordsDiffer"), again);
            return;
        }
        try {
            accounts.password(actor.get(), old.getValue(), chosen.getValue());
            old.clear();
            chosen.clear();
            again.clear();
            Said.done("account.profile.password.saved");
        } catch (Refusal refused) {
            passwordRefusals.show(refused, refused.key().equals("account.refusal.oldPassword") ? old : chosen);
        }
    }
}
