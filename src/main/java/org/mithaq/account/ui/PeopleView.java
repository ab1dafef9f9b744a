package org.mithaq.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.MinistryService;
import org.mithaq.account.PeopleService;
import org.mithaq.account.PeopleService.Account;
import org.mithaq.account.Person;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;

/** The administrator's list of people and ministries: invite, deactivate, give roles in the installation. */
@Route("people")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "account.people.menu", order = 90, icon = "vaadin:users")
class PeopleView extends Div implements HasDynamicTitle {

    private final PeopleService people;
    private final MinistryService ministries;
    private final CurrentActor actor;
    private final TextField filter = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph();
    private List<Account> accounts = List.of();

    PeopleView(PeopleService people, MinistryService ministries, CurrentActor actor) {
        this.people = people;
        this.ministries = ministries;
        this.actor = actor;
        addClassNames("page", "people");
        var title = new H1(getPageTitle());
        title.addClassName("page-title");
        var invite = new Button(
                getTranslation("account.people.invite"),
                click -> new InviteDialog(people, ministries.all(actor.get()), actor, this::load).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setId("invite");
        filter.setLabel(getTranslation("account.people.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setClearButtonVisible(true);
        filter.addValueChangeListener(change -> show());
        nobody.setText(getTranslation("account.people.nobody"));
        list.addClassName("rows");
        var bar = new Div(filter, invite);
        bar.addClassName("bar");
        add(title, bar, nobody, list, new MinistriesPanel(ministries, actor));
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.people.title");
    }

    private void load() {
        accounts = people.accounts(actor.get());
        show();
    }

    private void show() {
        list.removeAll();
        var language = InterfaceLanguage.current();
        var names = ministries.all(actor.get());
        var shown = accounts.stream()
                .filter(account -> matches(account.person()))
                .sorted(Comparator.comparing(account -> account.person().name().in(language)))
                .toList();
        shown.forEach(account -> list.add(new PersonRow(account, names, people, actor, this::load)));
        nobody.setVisible(shown.isEmpty());
    }

    private boolean matches(Person person) {
        var wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        return Stream.of(person.name().exactly(Language.AR), person.name().exactly(Language.EN), person.login())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
