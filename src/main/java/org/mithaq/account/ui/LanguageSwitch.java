package org.mithaq.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;

/** Offers the other language under its own name, and shows the page anew in it. */
public final class LanguageSwitch extends Button {

    public LanguageSwitch(LanguageChoice choice) {
        var other = InterfaceLanguage.current().other();
        setText(getTranslation("account.language." + other.tag()));
        getElement().setAttribute("lang", other.tag());
        getElement().setAttribute("dir", other.direction());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("language-switch");
        addClickListener(click -> switchTo(choice, other));
    }

    private void switchTo(LanguageChoice choice, Language language) {
        choice.choose(language);
        UI.getCurrent().getPage().reload();
    }
}
