package org.mithaq.shell;

import com.vaadin.flow.component.applayout.DrawerToggle;

/** Opens and closes the side navigation. */
final class MenuToggle extends DrawerToggle {

    MenuToggle() {
        setAriaLabel(getTranslation("shell.menu"));
        setTooltipText(getTranslation("shell.menu"));
    }
}
