package org.mithaq.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministry;
import org.mithaq.account.PeopleService;
import org.mithaq.account.PeopleService.Account;
import org.mithaq.account.Person;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;

/** One person in the administrator's list, with what can be done to the account. */
final class PersonRow extends ListItem {

    private final PeopleService people;
    private final CurrentActor actor;
    private final Runnable changed;
    private final Person person;
    private final Refusals refusals = new Refusals();

    PersonRow(Account account, List<Ministry> ministries, PeopleService people, CurrentActor actor, Runnable changed) {
        this.people = people;
        this.actor = actor;
        this.changed = changed;
        this.person = account.person();
        addClassName("row");
        add(who(ministries), state(account), roles(), acts(), refusals);
    }

    private Div who(List<Ministry> ministries) {
        var name = new ContentText(InterfaceLanguage.of(person.name()));
        name.addClassName("row-title");
        var ministry = ministries.stream()
                .filter(each -> person.ministry().filter(each.id()::equals).isPresent())
                .map(each -> InterfaceLanguage.of(each.name()))
                .findFirst()
                .orElse("");
        var where = new Span(ministry);
        where.addClassNames("quiet", "small");
        var login = new Span(person.login());
        login.addClassNames("quiet", "small", "code");
        return new Div(name, where, login);
    }

    private Span state(Account account) {
        var key = !person.active()
                ? "inactive"
                : person.joined() ? "active" : account.linkUntil().isPresent() ? "invited" : "expired";
        var state = new Span(getTranslation("account.state." + key));
        state.addClassName("state");
        if (key.equals("expired")) {
            state.getElement().setAttribute("data-tone", "attention");
        }
        return state;
    }

    private MultiSelectComboBox<SystemRole> roles() {
        var roles = new MultiSelectComboBox<SystemRole>();
        roles.setItems(SystemRole.values());
        roles.setItemLabelGenerator(role -> getTranslation("role.system." + role.name()));
        roles.setAriaLabel(getTranslation("account.people.roles.of", InterfaceLanguage.of(person.name())));
        roles.setPlaceholder(getTranslation("account.people.roles.none"));
        roles.setValue(person.systemRoles());
        roles.setEnabled(person.active());
        roles.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tryTo(() -> people.systemRoles(actor.get(), person.id(), person.version(), change.getValue()));
            }
        });
        return roles;
    }

    private Div acts() {
        var acts = new Div();
        acts.addClassName("acts");
        if (person.active()) {
            acts.add(act("account.people.renew", this::renew));
            acts.add(act("account.people.deactivate", () -> tryTo(() -> people.deactivate(actor.get(), person.id()))));
        } else {
            acts.add(act("account.people.reactivate", () -> tryTo(() -> people.reactivate(actor.get(), person.id()))));
        }
        return acts;
    }

    private Button act(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key + ".of", InterfaceLanguage.of(person.name())));
        return button;
    }

    private void renew() {
        try {
            LinkDialog.show(people.renewLink(actor.get(), person.id()), person.name());
            changed.run();
        } catch (Refusal refused) {
            refusals.show(refused, null);
        }
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
            changed.run();
        } catch (Refusal refused) {
            refusals.show(refused, null);
        }
    }
}
