package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;

/** The same text in Arabic and in English, each in its own direction. */
final class TwoLanguages extends Div {

    private final TextFieldBase<?, String> arabic;
    private final TextFieldBase<?, String> english;

    /** @param key of the labels, with {@code .ar} and {@code .en} */
    TwoLanguages(String key, boolean lines) {
        arabic = dressed(lines ? new TextArea() : new TextField(), Language.AR, key);
        english = dressed(lines ? new TextArea() : new TextField(), Language.EN, key);
        addClassName("bilingual");
        if (InterfaceLanguage.current() == Language.AR) {
            add(arabic, english);
        } else {
            add(english, arabic);
        }
    }

    Bilingual value() {
        return new Bilingual(arabic.getValue(), english.getValue());
    }

    void value(Bilingual text) {
        arabic.setValue(text.ar());
        english.setValue(text.en());
    }

    private TextFieldBase<?, String> dressed(TextFieldBase<?, String> field, Language language, String key) {
        field.setLabel(getTranslation(key + "." + language.tag()));
        field.setId(key.substring(key.lastIndexOf('.') + 1) + "-" + language.tag());
        field.setWidthFull();
        field.addAttachListener(attach -> field.getElement()
                .executeJs(
                        "this.inputElement.dir = $0; this.inputElement.lang = $1;",
                        language.direction(),
                        language.tag()));
        return field;
    }
}
