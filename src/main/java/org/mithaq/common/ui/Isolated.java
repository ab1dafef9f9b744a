package org.mithaq.common.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A code, symbol or Latin name that keeps its own direction inside Arabic text, such as {@code A/RES/79/243} or {@code TLP:RED}. */
@Tag("bdi")
public final class Isolated extends HtmlComponent {

    public Isolated(String text) {
        getElement().setText(text);
        getElement().setAttribute("dir", "ltr");
        getElement().getClassList().add("code");
    }
}
