package org.mithaq.editing.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mithaq.common.Language;
import org.mithaq.common.Refusal;

/** Why something was refused, in a language of the interface, for answers that no view writes. */
final class RefusalText {

    private RefusalText() {}

    static String of(Refusal refusal, String language) {
        var arabic = language.equals(Language.AR.tag());
        var texts = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                arabic ? Language.AR.locale() : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(refusal.key()), Locale.ROOT).format(refusal.arguments());
    }
}
