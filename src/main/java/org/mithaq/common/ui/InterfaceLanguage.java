package org.mithaq.common.ui;

import com.vaadin.flow.component.UI;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

/** The language in which the current person sees the interface. */
public final class InterfaceLanguage {

    private InterfaceLanguage() {}

    public static Language current() {
        return Language.of(UI.getCurrent().getLocale());
    }

    /** The text in the interface language, or in the other where this one is missing. */
    public static String of(Bilingual text) {
        return text.in(current());
    }
}
