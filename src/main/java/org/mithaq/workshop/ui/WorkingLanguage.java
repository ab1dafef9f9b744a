package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;

/** Lends a page the language in which a workshop works: a wall speaks to the room, not to whoever opened it. */
final class WorkingLanguage {

    private final Language before = InterfaceLanguage.current();

    void speak(UI ui, Language language) {
        ui.setLocale(language.locale());
        ui.setDirection(language.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
    }

    /** Whoever goes on from here reads on in their own. */
    void giveBack(UI ui) {
        speak(ui, before);
    }
}
