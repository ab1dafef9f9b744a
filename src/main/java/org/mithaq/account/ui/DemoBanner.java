package org.mithaq.account.ui;

import com.vaadin.flow.component.html.Div;

/** Says on every page of the demo that it is one. */
public final class DemoBanner extends Div {

    public DemoBanner() {
        setText(getTranslation("account.demo.banner"));
        addClassName("demo-banner");
        getElement().setAttribute("role", "note");
    }
}
