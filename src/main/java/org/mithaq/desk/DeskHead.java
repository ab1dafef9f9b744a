package org.mithaq.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mithaq.common.BodyId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.ui.StateBadge;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.strategy.ui.WordMeter;

/** The line above the page: where I am, the section's state and length, which language is shown, and the two side columns' switches. */
final class DeskHead extends Header {

    private final H1 title = new H1();
    private final Anchor overview = new Anchor();
    private final Anchor changes = new Anchor();
    private final Div facts = new Div();
    private final Select<PageView> view = new Select<>();
    private final Button outline;
    private final Button panel;
    private boolean showing;

    DeskHead(Consumer<PageView> viewChosen, Runnable outlineToggled, Runnable panelToggled, Runnable finding) {
        addClassName("desk-head");
        facts.addClassName("desk-facts");
        overview.setText(getTranslation("desk.overview"));
        changes.setText(getTranslation("desk.changes"));
        view.setItems(PageView.values());
        view.setItemLabelGenerator(value -> getTranslation("desk.view." + value.word()));
        view.setAriaLabel(getTranslation("desk.view"));
        view.setWidth("11rem");
        view.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                viewChosen.accept(change.getValue());
            }
        });
        outline = toggle(VaadinIcon.LIST_OL, "desk.outline", outlineToggled);
        panel = toggle(VaadinIcon.BOOK, "desk.panel", panelToggled);
        var find = toggle(VaadinIcon.SEARCH, "desk.find", finding);
        find.addClickShortcut(Key.KEY_F, KeyModifier.CONTROL, KeyModifier.SHIFT);
        find.getElement().setAttribute("aria-keyshortcuts", "Control+Shift+F");
        add(outline, title, view, find, panel, facts);
    }

    private Button toggle(VaadinIcon icon, String key, Runnable toggled) {
        var button = new Button(icon.create(), click -> toggled.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    void show(Section section, List<Body> bodies, PageView chosen) {
        showing = true;
        title.removeAll();
        title.add(
                new Isolated(section.number()),
                new Span(" " + InterfaceLanguage.of(section.data().title())));
        title.getElement().setAttribute("dir", "auto");
        overview.setHref(StrategyRoutes.overview(section.strategy()));
        changes.setHref(StrategyRoutes.changes(section.strategy(), section.id()));
        view.setVisible(bodies.size() > 1);
        view.setValue(chosen);
        showing = false;
    }

    void facts(Section section, List<Body> bodies, Map<BodyId, Integer> words) {
        facts.removeAll();
        facts.add(overview, changes, StateBadge.of(section.state()));
        for (var body : bodies) {
            facts.add(new WordMeter(
                    words.getOrDefault(body.id(), 0), section.data().words(), body.language()));
        }
    }

    void expanded(boolean outlineOpen, boolean panelOpen) {
        outline.getElement().setAttribute("aria-expanded", String.valueOf(outlineOpen));
        panel.getElement().setAttribute("aria-expanded", String.valueOf(panelOpen));
    }
}
