package org.mithaq.shell;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.mithaq.common.ui.InterfaceLanguage;

/**
 * The side navigation, made from the {@code @Menu(title = "room.key", order = …, icon = "vaadin:…")} of the views that this person
 * may open; the title is a translation key.
 */
final class SideMenu extends SideNav {

    SideMenu() {
        addClassName("side-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        MenuConfiguration.getMenuEntries(InterfaceLanguage.current().locale()).stream()
                .map(this::item)
                .forEach(this::addItem);
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null && entry.icon().startsWith("vaadin:")) {
            var icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            item.setPrefixComponent(icon);
        }
        return item;
    }
}
