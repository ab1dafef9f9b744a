package org.mithaq.account.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

/** A name in both languages, each field in its own direction; one of them is enough. */
final class NameFields extends Div implements HasValidation {

    private final TextField ar = field(Language.AR);
    private final TextField en = field(Language.EN);

    NameFields() {
        this(120);
    }

    NameFields(int max) {
        addClassName("name-fields");
        ar.setMaxLength(max);
        en.setMaxLength(max);
        add(ar, en);
    }

    Bilingual value() {
        return new Bilingual(ar.getValue(), en.getValue());
    }

    void value(Bilingual name) {
        ar.setValue(name.ar());
        en.setValue(name.en());
    }

    void focus() {
        ar.focus();
    }

    @Override
    public void setErrorMessage(String text) {
        ar.setErrorMessage(text);
    }

    @Override
    public String getErrorMessage() {
        return ar.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        ar.setInvalid(invalid);
        if (invalid) {
            ar.focus();
        }
    }

    @Override
    public boolean isInvalid() {
        return ar.isInvalid();
    }

    private TextField field(Language language) {
        var field = new TextField();
        field.setManualValidation(true);
        field.setLabel(getTranslation("account.name." + language.tag()));
        // Only what is typed has the direction of its language; label and message keep the interface's.
        field.getElement()
                .executeJs(
                        "this.inputElement.lang = $0; this.inputElement.dir = $1",
                        language.tag(),
                        language.direction());
        return field;
    }
}
