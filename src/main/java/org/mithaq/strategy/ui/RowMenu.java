package org.mithaq.strategy.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;

/** Everything a person may do to a section of the outline, for those who do not drag; nothing else is listed. */
final class RowMenu {

    /** The dialogs that some of the acts open. */
    interface Dialogs {
        void details(Section section);

        void assign(Section section);

        void addAfter(Section section);

        void addInside(Section section);
    }

    private final AccessPolicy policy;
    private final Actor actor;
    private final OutlineActions actions;
    private final Dialogs dialogs;

    RowMenu(AccessPolicy policy, Actor actor, OutlineActions actions, Dialogs dialogs) {
        this.policy = policy;
        this.actor = actor;
        this.actions = actions;
        this.dialogs = dialogs;
    }

    void addTo(OutlineRow row, List<Section> outline) {
        var section = row.section();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("outline-menu");
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(row.getTranslation(
                "strategy.menu.label",
                section.number(),
                InterfaceLanguage.of(section.data().title())));
        var menu = more.getSubMenu();
        states(row, menu, section);
        if (section.state().open() && policy.may(actor, Act.ASSIGN, section.scope())) {
            item(row, menu, "strategy.menu.assign", () -> dialogs.assign(section));
        }
        if (section.state().open() && policy.may(actor, Act.STRUCTURE, section.scope())) {
            item(row, menu, "strategy.menu.details", () -> dialogs.details(section));
            item(row, menu, "strategy.menu.addAfter", () -> dialogs.addAfter(section));
            item(row, menu, "strategy.menu.addInside", () -> dialogs.addInside(section));
            step(row, menu, section, outline, Steps.Way.UP, "strategy.menu.up");
            step(row, menu, section, outline, Steps.Way.DOWN, "strategy.menu.down");
            step(row, menu, section, outline, Steps.Way.IN, "strategy.menu.in");
            step(row, menu, section, outline, Steps.Way.OUT, "strategy.menu.out");
            item(row, menu, "strategy.menu.remove", () -> actions.remove(section));
        }
        if (!menu.getItems().isEmpty()) {
            row.add(bar);
        }
    }

    private void states(OutlineRow row, SubMenu menu, Section section) {
        var edits = policy.may(actor, Act.EDIT, section.scope());
        var agrees = policy.may(actor, Act.SEND_TO_REVIEW, section.scope());
        switch (section.state()) {
            case DRAFTING -> {
                if (edits) {
                    item(row, menu, "strategy.menu.ready", () -> actions.state(section, SectionState.READY_FOR_TEAM));
                }
            }
            case READY_FOR_TEAM -> {
                if (agrees) {
                    item(row, menu, "strategy.menu.agreed", () -> actions.state(section, SectionState.TEAM_AGREED));
                }
                back(row, menu, section, edits || agrees);
            }
            case TEAM_AGREED, CHANGES_REQUESTED -> back(row, menu, section, edits || agrees);
            case EMPTY, IN_REVIEW, CLEARED, LOCKED -> {}
        }
    }

    private void back(OutlineRow row, SubMenu menu, Section section, boolean allowed) {
        if (allowed) {
            item(row, menu, "strategy.menu.drafting", () -> actions.state(section, SectionState.DRAFTING));
        }
    }

    private void step(OutlineRow row, SubMenu menu, Section section, List<Section> outline, Steps.Way way, String key) {
        new Steps(outline)
                .of(section, way)
                .ifPresent(step -> item(row, menu, key, () -> actions.move(section, outline, step)));
    }

    private static void item(OutlineRow row, SubMenu menu, String key, Runnable act) {
        menu.addItem(row.getTranslation(key), click -> act.run());
    }
}
