package org.mithaq.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.Set;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Membership;
import org.mithaq.account.MembershipService;
import org.mithaq.account.MinistryService;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.account.Role;
import org.mithaq.common.Invalid;
import org.mithaq.common.Refusal;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.InterfaceLanguage;

/** Who takes part in a strategy; its owners give roles here, everybody else reads. Made by {@link MembersPanels}. */
public final class MembersPanel extends Section {

    private final MembershipService members;
    private final People people;
    private final MinistryService ministries;
    private final CurrentActor actor;
    private final StrategyId strategy;
    private final boolean mayChange;
    private final UnorderedList list = new UnorderedList();
    private final ComboBox<Person> person = new ComboBox<>();
    private final MultiSelectComboBox<Role> roles = new RoleBox();
    private final Refusals refusals = new Refusals();

    MembersPanel(
            MembershipService members,
            People people,
            MinistryService ministries,
            AccessPolicy policy,
            CurrentActor actor,
            StrategyId strategy) {
        this.members = members;
        this.people = people;
        this.ministries = ministries;
        this.actor = actor;
        this.strategy = strategy;
        this.mayChange = policy.may(actor.get(), Act.MEMBERS, strategy);
        addClassName("members");
        list.addClassName("rows");
        add(new H2(getTranslation("account.members.title")), list);
        if (mayChange) {
            add(form());
        }
        show();
    }

    private void show() {
        list.removeAll();
        var all = members.members(actor.get(), strategy);
        var names = people.byId(all.stream().map(Membership::person).toList());
        var ministryNames = ministries.all(actor.get());
        all.forEach(membership -> list.add(
                new MemberRow(membership, names.get(membership.person()), ministryNames, mayChange, this::put)));
    }

    private Div form() {
        person.setLabel(getTranslation("account.members.person"));
        person.setItemLabelGenerator(each -> InterfaceLanguage.of(each.name()));
        person.setItems(query -> {
            query.getLimit();
            return members.candidates(actor.get(), strategy, query.getFilter().orElse("")).stream()
                    .skip(query.getOffset());
        });
        roles.setLabel(getTranslation("account.members.roles"));
        var add = new Button(getTranslation("account.members.add"), click -> add());
        add.setId("add-member");
        var form = new Div(person, roles, add, refusals);
        form.addClassNames("card", "form", "form-inline");
        return form;
    }

    private void add() {
        refusals.clear(person, roles);
        if (person.isEmpty() || roles.isEmpty()) {
            refusals.show(new Invalid("refusal.empty"), person.isEmpty() ? person : roles);
            return;
        }
        var chosen = person.getValue();
        var known = members.members(actor.get(), strategy).stream()
                .filter(membership -> membership.person().equals(chosen.id()))
                .findFirst();
        var all = new HashSet<>(roles.getValue());
        known.ifPresent(membership -> all.addAll(membership.roles()));
        try {
            members.put(
                    actor.get(),
                    strategy,
                    chosen.id(),
                    all,
                    known.map(Membership::ministryOrNull).orElse(null));
            person.clear();
            roles.clear();
            show();
        } catch (Refusal refused) {
            refusals.show(refused, null);
        }
    }

    private void put(MemberRow row, Membership membership, Set<Role> wanted) {
        try {
            members.put(actor.get(), strategy, membership.person(), wanted, membership.ministryOrNull());
            show();
        } catch (Refusal refused) {
            row.refuse(refused);
        }
    }
}
