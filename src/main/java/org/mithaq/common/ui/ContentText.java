package org.mithaq.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** Text that people wrote, whose direction comes from its content and not from the reader's interface language. */
public final class ContentText extends Span {

    public ContentText(String text) {
        super(text);
        byContent(this);
    }

    public static <C extends Component> C byContent(C component) {
        component.getElement().setAttribute("dir", "auto");
        return component;
    }
}
