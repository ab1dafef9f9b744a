package org.mithaq.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.Breadcrumbs.Crumb;
import org.mithaq.common.ui.ContentText;

/** The breadcrumb in the top bar: the name of the application, the way, and the view itself. */
final class Place extends Nav {

    private final OrderedList steps = new OrderedList();

    Place() {
        addClassName("place");
        getElement().setAttribute("aria-label", getTranslation("shell.place"));
        add(steps);
    }

    void show(Component view) {
        steps.removeAll();
        var home = new Anchor("", getTranslation("app.name"));
        home.addClassName("app-name");
        steps.add(new ListItem(home));
        if (view instanceof Breadcrumbs way) {
            way.breadcrumbs().forEach(crumb -> steps.add(new ListItem(step(crumb))));
        }
        if (view instanceof HasDynamicTitle titled) {
            var here = new ListItem(new ContentText(titled.getPageTitle()));
            here.getElement().setAttribute("aria-current", "page");
            steps.add(here);
        }
    }

    private static Component step(Crumb crumb) {
        return crumb.pathOrNull() == null
                ? new ContentText(crumb.text())
                : ContentText.byContent(new Anchor(crumb.pathOrNull(), crumb.text()));
    }
}
