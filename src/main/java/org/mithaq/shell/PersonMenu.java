package org.mithaq.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.mithaq.account.Person;
import org.mithaq.common.ui.InterfaceLanguage;

/** Who is signed in, the own profile, and the way out. */
final class PersonMenu extends MenuBar {

    PersonMenu(Person person, AuthenticationContext session) {
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", getTranslation("shell.person"));
        var name = InterfaceLanguage.of(person.name());
        var avatar = new Avatar(name);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var label = new Span(name);
        label.addClassName("person-name");
        MenuItem me = addItem(avatar);
        me.add(label);
        me.setAriaLabel(getTranslation("shell.person.of", name));
        me.setId("person");
        me.getSubMenu().addItem(getTranslation("shell.profile"), click -> UI.getCurrent()
                .navigate("profile"));
        me.getSubMenu().addItem(getTranslation("shell.signOut"), click -> session.logout());
    }
}
