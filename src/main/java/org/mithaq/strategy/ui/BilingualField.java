package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;

/** The same short text in Arabic and in English, each in its own direction, with the error beside the field it is about. */
final class BilingualField extends Div {

    private final TextFieldBase<?, String> arabic;
    private final TextFieldBase<?, String> english;
    private final int max;

    private BilingualField(TextFieldBase<?, String> arabic, TextFieldBase<?, String> english, String key, int max) {
        this.arabic = arabic;
        this.english = english;
        this.max = max;
        addClassName("bilingual");
        dress(arabic, Language.AR, key);
        dress(english, Language.EN, key);
        if (InterfaceLanguage.current() == Language.AR) {
            add(arabic, english);
        } else {
            add(english, arabic);
        }
    }

    static BilingualField line(String key, int max) {
        return new BilingualField(new TextField(), new TextField(), key, max);
    }

    static BilingualField text(String key, int max) {
        return new BilingualField(new TextArea(), new TextArea(), key, max);
    }

    Bilingual value() {
        return new Bilingual(arabic.getValue(), english.getValue());
    }

    void value(Bilingual text) {
        arabic.setValue(text.ar());
        english.setValue(text.en());
    }

    TextFieldBase<?, String> field(Language language) {
        return language == Language.AR ? arabic : english;
    }

    /** Marks what is empty or too long; says whether all is well. */
    boolean valid(boolean arabicNeeded, boolean englishNeeded) {
        return valid(arabic, arabicNeeded) & valid(english, englishNeeded);
    }

    /** At least one of the two. */
    boolean validEither() {
        var none = value().isBlank();
        return valid(none, none);
    }

    /** Takes the person to the first of the two that is wrong; false when none is. */
    boolean focusInvalid() {
        for (var field : List.of(arabic, english)) {
            if (field.isInvalid()) {
                field.focus();
                return true;
            }
        }
        return false;
    }

    void focus() {
        field(InterfaceLanguage.current()).focus();
    }

    private boolean valid(TextFieldBase<?, String> field, boolean needed) {
        var text = field.getValue().strip();
        var error = needed && text.isEmpty()
                ? getTranslation("refusal.empty")
                : text.length() > max ? getTranslation("refusal.tooLong", max) : "";
        field.setErrorMessage(error);
        field.setInvalid(!error.isEmpty());
        return error.isEmpty();
    }

    private void dress(TextFieldBase<?, String> field, Language language, String key) {
        field.setManualValidation(true);
        field.setLabel(getTranslation(key + "." + language.tag()));
        // The text has its own direction; label and error message keep the interface's.
        field.addAttachListener(attach -> field.getElement()
                .executeJs(
                        "this.inputElement.dir = $0; this.inputElement.lang = $1;",
                        language.direction(),
                        language.tag()));
        field.setWidthFull();
    }
}
