package org.mithaq.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

/** The search of the top bar, reached with Ctrl+K; it leads to the library's search. */
final class SearchBox extends Div {

    private static final String ROUTE = "library";
    private static final int MAX = 200;

    SearchBox() {
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        var field = new TextField();
        field.setAriaLabel(getTranslation("shell.search"));
        field.setPlaceholder(getTranslation("shell.search.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setMaxLength(MAX);
        field.setId("search");
        field.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        field.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        field.addKeyPressListener(Key.ENTER, press -> UI.getCurrent()
                .navigate(ROUTE, QueryParameters.of("q", field.getValue().strip())));
        add(field);
    }
}
