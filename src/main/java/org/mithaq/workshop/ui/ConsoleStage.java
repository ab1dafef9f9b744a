package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The middle of the console: one part at a time, behind tabs. A part is added with one line, {@code stage.add("floor", floor)}, and the key
 * {@code workshop.console.part.floor} in both languages. The open part stands in the address, so that a page loaded again opens it again.
 */
final class ConsoleStage extends Section {

    private static final String ADDRESS = "part";

    private final Tabs tabs = new Tabs();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private record Part(Tab tab, Div panel, Span badge) {}

    ConsoleStage() {
        addClassName("console-stage");
        tabs.setWidthFull();
        tabs.getElement().setAttribute("aria-label", getTranslation("workshop.console.parts"));
        tabs.addSelectedChangeListener(change -> {
            show();
            if (change.isFromClient()) {
                open().ifPresent(ConsoleStage::write);
            }
        });
        add(tabs);
    }

    /** @param name of the part in the address, in ids and in the key of its title */
    void add(String name, Component content) {
        var title = getTranslation("workshop.console.part." + name);
        var badge = new Span();
        badge.addClassName("stage-badge");
        badge.setVisible(false);
        var tab = new Tab(new Span(title), badge);
        tab.setId("part-" + name);
        var panel = new Div(content);
        panel.addClassName("stage-panel");
        panel.getElement().setAttribute("role", "tabpanel").setAttribute("aria-label", title);
        parts.put(name, new Part(tab, panel, badge));
        add(panel);
        tabs.add(tab);
        show();
    }

    /** Whether something in a part waits for the facilitator: so many things; 0 takes the mark away. */
    void attention(String name, int waiting) {
        var badge = part(name).badge();
        badge.setVisible(waiting > 0);
        badge.removeAll();
        var aloud = new Span(getTranslation("workshop.console.waits", waiting));
        aloud.addClassName("visually-hidden");
        var seen = new Span(String.valueOf(waiting));
        seen.getElement().setAttribute("aria-hidden", "true");
        badge.add(seen, aloud);
    }

    /** Opens a part, as if its tab had been pressed. */
    void open(String name) {
        tabs.setSelectedTab(part(name).tab());
        show();
        write(name);
    }

    /** Opens the part that the address names; the first where it names none. */
    void open(Location address) {
        address.getQueryParameters()
                .getSingleParameter(ADDRESS)
                .map(parts::get)
                .ifPresent(part -> tabs.setSelectedTab(part.tab()));
        show();
    }

    Optional<String> open() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().tab().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void show() {
        @Nullable Tab selected = tabs.getSelectedTab();
        parts.values().forEach(part -> part.panel().setVisible(part.tab().equals(selected)));
    }

    private Part part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static void write(String name) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const address = new URL(window.location.href); address.searchParams.set($0, $1);"
                                + " window.history.replaceState(window.history.state, '', address)",
                        ADDRESS,
                        name);
    }
}
