package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import org.mithaq.common.ui.InterfaceLanguage;

/** What can be done to a line of a list. */
final class Rows {

    private Rows() {}

    /** @param full the key of what a screen reader says, with the line's own words */
    static Button act(String key, String full, String line, Runnable act) {
        var locale = InterfaceLanguage.current().locale();
        var button = new Button(I18NProvider.translate(locale, key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(I18NProvider.translate(locale, full, line));
        return button;
    }

    static Div acts(Button... buttons) {
        var acts = new Div(buttons);
        acts.addClassName("acts");
        return acts;
    }
}
