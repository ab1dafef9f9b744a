package org.mithaq.account.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.account.DemoPeople;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.account.SystemRole;
import org.mithaq.common.ui.InterfaceLanguage;

/** The demo's people, each a form of one button; the password in it lives as long as this start of the demo. */
final class DemoSignIn extends Section {

    DemoSignIn(DemoPeople people, Ministries ministries) {
        addClassNames("card", "entrance-card", "demo-people");
        add(new H2(getTranslation("account.demo.title")), new Paragraph(getTranslation("account.demo.explain")));
        var list = new UnorderedList();
        people.seats().forEach(seat -> list.add(new ListItem(form(people, ministries, seat))));
        add(list);
    }

    private PostForm form(DemoPeople people, Ministries ministries, DemoPeople.Seat seat) {
        var person = seat.person();
        var name = new Span(InterfaceLanguage.of(person.name()));
        name.addClassName("demo-name");
        var ministry = person.ministry()
                .flatMap(ministries::find)
                .map(Ministry::name)
                .map(InterfaceLanguage::of)
                .orElse("");
        var part = new Span(String.join(getTranslation("account.separator"), ministry, roles(seat)));
        part.addClassNames("quiet", "small");
        var button = new NativeButton();
        button.getElement().setAttribute("type", "submit");
        button.setId("demo-" + person.login());
        button.add(name, part);
        var form =
                new PostForm(SignInView.PATH).hidden("username", person.login()).hidden("password", people.password());
        form.add(button);
        return form;
    }

    private String roles(DemoPeople.Seat seat) {
        var inStrategy = seat.roles().stream().sorted().map(role -> getTranslation("role." + role.name()));
        var inInstallation = seat.person().systemRoles().stream()
                .sorted()
                .filter(role -> role != SystemRole.STRATEGIST)
                .map(role -> getTranslation("role.system." + role.name()));
        return Stream.concat(inStrategy, inInstallation)
                .distinct()
                .collect(Collectors.joining(getTranslation("account.separator")));
    }
}
