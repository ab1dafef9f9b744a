package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.mithaq.account.ui.LanguageChoice;
import org.mithaq.account.ui.LanguageSwitch;

/** The name of the application and the language switch, above screens that have no frame. */
final class Head extends Div {

    Head(LanguageChoice language) {
        addClassName("entrance-header");
        var name = new Span(getTranslation("app.name"));
        name.addClassName("app-name");
        add(name, new LanguageSwitch(language));
    }
}
