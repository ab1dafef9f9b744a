package org.mithaq.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.account.Membership;
import org.mithaq.account.Ministry;
import org.mithaq.account.Person;
import org.mithaq.account.Role;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;

/** One member of a strategy, with roles to change or only to read. */
final class MemberRow extends ListItem {

    /** Sets the member's roles; none removes the member. */
    @FunctionalInterface
    interface Change {
        void put(MemberRow row, Membership membership, Set<Role> roles);
    }

    private final Membership membership;
    private final RoleBox box = new RoleBox();
    private final Refusals refusals = new Refusals();

    MemberRow(Membership membership, Person person, List<Ministry> ministries, boolean mayChange, Change change) {
        this.membership = membership;
        addClassName("row");
        var name = InterfaceLanguage.of(person.name());
        add(who(person, name, ministries));
        if (mayChange) {
            add(roles(name, change), remove(name, change), refusals);
        } else {
            add(new Span(membership.roles().stream()
                    .sorted()
                    .map(role -> getTranslation("role." + role.name()))
                    .collect(Collectors.joining(getTranslation("account.separator")))));
        }
    }

    void refuse(Refusal refusal) {
        box.setValue(membership.roles());
        refusals.show(refusal, null);
    }

    private Div who(Person person, String name, List<Ministry> ministries) {
        var title = new ContentText(name);
        title.addClassName("row-title");
        var spokenFor = membership.ministry().or(person::ministry);
        var ministry = new Span(spokenFor
                .flatMap(id ->
                        ministries.stream().filter(each -> each.id().equals(id)).findFirst())
                .map(each -> InterfaceLanguage.of(each.name()))
                .orElse(""));
        ministry.addClassNames("quiet", "small");
        return new Div(title, ministry);
    }

    private RoleBox roles(String name, Change change) {
        box.setAriaLabel(getTranslation("account.members.roles.of", name));
        box.setValue(membership.roles());
        box.addValueChangeListener(event -> Optional.of(event.getValue())
                .filter(roles -> event.isFromClient() && !roles.isEmpty())
                .ifPresent(roles -> change.put(this, membership, roles)));
        return box;
    }

    private Button remove(String name, Change change) {
        var remove =
                new Button(getTranslation("account.members.remove"), click -> change.put(this, membership, Set.of()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("account.members.remove.of", name));
        return remove;
    }
}
