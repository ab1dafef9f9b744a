package org.mithaq.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The name of the application and the language switch, above what is asked at the door. */
final class EntranceHeader extends Div {

    EntranceHeader(LanguageChoice language) {
        addClassName("entrance-header");
        var name = new Span(getTranslation("app.name"));
        name.addClassName("app-name");
        add(name, new LanguageSwitch(language));
    }
}
