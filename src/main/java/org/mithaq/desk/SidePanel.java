package org.mithaq.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The contextual panel: guidance, library, comments, links. A tab's content is made when it is first opened. */
final class SidePanel extends Div {

    private final Tabs tabs = new Tabs(false);
    private final Div content = new Div();
    private final Map<Tab, Supplier<Component>> makers = new LinkedHashMap<>();
    private final Map<String, Tab> byName = new LinkedHashMap<>();
    private final Map<Tab, Component> made = new LinkedHashMap<>();

    SidePanel() {
        addClassName("desk-panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("desk.panel"));
        content.addClassName("desk-panel-content");
        content.getElement().setAttribute("role", "tabpanel");
        // It scrolls, so the keyboard must reach it.
        content.getElement().setAttribute("tabindex", "0");
        tabs.getElement().setAttribute("aria-label", getTranslation("desk.panel"));
        tabs.setWidthFull();
        tabs.addSelectedChangeListener(change -> show(tabs.getSelectedTab()));
        add(tabs, content);
    }

    void clear() {
        tabs.removeAll();
        content.removeAll();
        makers.clear();
        made.clear();
        byName.clear();
    }

    void tab(String name, Supplier<Component> maker) {
        var tab = new Tab(getTranslation("desk.panel." + name));
        makers.put(tab, maker);
        byName.put(name, tab);
        tabs.add(tab);
    }

    void open(String name) {
        var tab = byName.get(name);
        if (tab != null) {
            tabs.setSelectedTab(tab);
            show(tab);
        }
    }

    /** The name of the open tab, so that it stays open when the section changes. */
    @Nullable String current() {
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void show(@Nullable Tab tab) {
        if (tab == null || !makers.containsKey(tab)) {
            return;
        }
        content.removeAll();
        content.add(made.computeIfAbsent(tab, key -> makers.get(key).get()));
        content.getElement().setAttribute("aria-label", tab.getLabel());
    }
}
