package org.mithaq.account.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password field with a translated label and a translated button to show what was typed. */
final class PasswordBox extends PasswordField {

    static final int MAX = 128;

    PasswordBox(String label, Autocomplete autocomplete) {
        setLabel(getTranslation(label));
        setAutocomplete(autocomplete);
        setMaxLength(MAX);
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("account.password.reveal")));
    }
}
