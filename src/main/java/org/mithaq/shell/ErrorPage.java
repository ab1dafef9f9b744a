package org.mithaq.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what went wrong and offers the way home. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    final void say(String titleKey, String textKey, Object... arguments) {
        removeAll();
        addClassNames("page", "error-page");
        title = getTranslation(titleKey);
        var heading = new H1(title);
        heading.addClassName("page-title");
        var text = new Paragraph(getTranslation(textKey, arguments));
        text.getElement().setAttribute("role", "alert");
        var home = new Anchor("", getTranslation("shell.home"));
        add(heading, text, home);
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
